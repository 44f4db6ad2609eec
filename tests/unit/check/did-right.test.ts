import { describe, expect, it } from 'vitest';
import { type AtTheDesk, atTheDesk, found } from './told-contacts';

const MISTAKES = ['pf-missed-exception', 'pf-rigid', 'pf-wrong-procedure', 'pf-tone'];
const mistakesIn = (told: readonly (string | undefined)[]) =>
  found(atTheDesk(told)).filter((one) => MISTAKES.includes(one));

/** Each has a sign of a mistake in it, and what takes it away again. */
describe('contacts that look like a mistake and are none', () => {
  it.each<AtTheDesk>([
    // A doubt, and nothing left the house, or what was wanted was shown.
    [
      'Coats are given back on the numbered tag. No tag: the guest names what is in the pocket and signs.',
      'A lad had no ID and no tag, the tag was in the coat.',
      'He told me there was a blue inhaler and a bus ticket from Leeds in the left pocket. Both were there, so he signed. I told him the last tram was at ten past.',
      'He caught it.',
    ],
    [
      'Lockers are opened for the member only.',
      "A girl wanted to get her friend's hockey stick, the friend was at school.",
      'I said sorry no, only the member herself, so that nobody can clear out her things. I told her we are open till nine and gave her the leaflet with the hours.',
      'The friend came at six.',
    ],
    // Frightened of the weather, and the rule lets it.
    [
      'One night on the meadow. In a storm warning a tent may stay; the ranger writes it in the log and tells the site manager next morning.',
      'A family on bikes, storm warning for the night, the youngest was frightened to ride on.',
      'I am the ranger. I let them stay, wrote it in the log and told the site manager at breakfast.',
      'They left at noon.',
    ],
    // Somebody was bound for a hospital and got what they came for.
    [
      'Tickets are refunded where the boat does not sail. Up to £20 here, above that the pier manager decides.',
      'Man with a hospital appointment on the mainland, the 9.15 did not sail. Close to tears.',
      'I found him the 9.40 of the other line before I did anything with money, and pointed to pier 2. Then I refunded £14 and wrote the times on his ticket.',
      'He was seen in time.',
    ],
    // The rule was told rightly, and what is said of it is nothing done.
    [
      'Ramps are booked a day ahead. Without a booking we help as far as two of us are free.',
      'Woman with a frame at the door ten minutes before the show, no booking.',
      'I said a ramp must be booked a day ahead for certain, but I rang round and two of us were free, so we put it out and walked her to row A.',
      'She saw all of it.',
    ],
    [
      'Loans on the card. No card: one book may be lent, name and street in the book.',
      'Boy had forgotten his card, first week.',
      'I let him have the one he liked best, wrote name and street in the book and told him to bring the card on Friday.',
      'He brought it.',
    ],
    // Somebody else, and the rule says how.
    [
      'Hand the repaired bike to the owner, or to someone who brings the half ticket signed by the owner.',
      'The neighbour came for the bike of the man upstairs, who was poorly.',
      'I took the half ticket, it was signed, and I laid it beside the signature on the order. Same hand. He wheeled it out.',
    ],
    // The customer did not need to do something.
    [
      'Day tickets are not refunded. They may be used on another day in the same month.',
      'A deaf man decided not to swim after all and asked for his £6.',
      'I wrote on the pad, facing him, that the money stays but the ticket is good all month, and circled the date.',
      'He swam on the Tuesday.',
      'He did not need to ask anybody else.',
    ],
    // Half the length, with no set words kept.
    [
      'Meet the group, give the welcome, hand out the headsets.',
      'Thirty pensioners, twenty minutes late off the ferry.',
      'I gave the welcome in half the usual time and swapped their slot with the school, after asking the teacher. Then the headsets.',
      'All in by eleven.',
    ],
    // Taken from a list, and read from none.
    [
      'We explain forms and dates. We never say what to write. Give the list of free advisers.',
      'A young father, shaking, with a form due tomorrow, asked me what to put.',
      'I told him I may not, and why: we must not take sides. I showed him what each box is for and rang the advice shop from the list while he stood there. They had four o’clock.',
      'The form came in on time.',
    ],
    // Rather looked up than guessed.
    [
      'Every plant is looked up on the live list before it is sold for ponds. Never from memory.',
      'A man wanted floating pennywort, sure that it was fine.',
      'I said I would rather look than guess. It was on the banned list, so I told him why and found him water mint instead.',
      'He took two.',
    ],
    // A thing is swollen, and nobody is.
    [
      'Warped doors under guarantee are exchanged. Take a photo, order the new one.',
      'Woman brought a cupboard door, swollen from steam.',
      'I said that was a nuisance with the kitchen half built, took the photo and ordered the new one for Thursday.',
      'It came on Thursday.',
    ],
    [
      'Price from the list, check stock before a date is promised, print and sign.',
      'A plasterer in a hurry wanted a price for forty boards.',
      'List price, stock checked, six short so I said Friday for those. Printed and signed in three minutes.',
      'Came back at lunch and paid, took the other six on Friday.',
    ],
    // Named on the paper, or let up by the one whose room it is.
    [
      'Prescriptions are given to the patient or whoever they name on the slip.',
      'The daughter came for her dad’s tablets, he is housebound.',
      'I looked at the slip, her name was on it in his hand, and asked her the address. Then I gave her the bag and told her about the new strength.',
    ],
    [
      'Room keys are given to the guest named. Others wait in the lobby.',
      'A husband came down at midnight, room in his wife’s name, no key.',
      'I asked him to sit down, rang the room, and she came down and let him up.',
    ],
    // The sheet is made for it, and they were seen home.
    [
      'Fares: exact money or card. Do not leave anybody under 16 behind.',
      'A girl of thirteen alone, no money, last bus.',
      'I took her on as the sheet says, wrote the stop and the time on the form and waited till she was at her door.',
    ],
    // Refused with the reason and two ways, and asked to read out figures.
    [
      'Grades are told to the student only. Others need her form of consent.',
      'A father wanted his daughter’s grade to order a cake, and grew short with me.',
      'I said that was a lovely idea and that I could not tell him, as the next one who rings may wish her no good. I gave him two ways: she can forward the letter, or ring with him beside her.',
      'She rang that evening.',
    ],
    [
      'Meter readings: black figures only. A bill four times as high is checked with a second reading.',
      'A woman of eighty, anxious about a bill of £400, mixed up the serial number and the reading.',
      'I told her there was no hurry, asked her to read me the black figures one by one and read them back. It was a slip of one figure, so I made the bill out anew and asked her to go through it with me.',
      'She owed £96.',
    ],
    // Kept for her as for all, and money let be.
    [
      'Results are told to the patient and to nobody else.',
      'A mother rang for her grown-up son’s result. I know her from the shop.',
      'We had a word about the weather. Then I said I could not tell her though I know her, and that I would say the same to anyone who asked about hers. She laughed. I asked her to have him ring before four.',
      'He rang at three.',
    ],
    [
      'Damp in a flat: log it, send the surveyor, put the rent for that room on hold until then.',
      'A tenant of eighty-four, muddled about which letter was which, £60 of rent for the room.',
      'I let her read both letters to me line by line, logged the damp and put the £60 on hold until the surveyor has been.',
      'He came on Monday.',
    ],
    // Begun, and left for the right one.
    [
      'Gas smell: open windows, switch nothing, ring the emergency line, then log.',
      'Tenant rang about rent and said by the way it smelled of gas.',
      'I left the rent there. Told her to open the windows, touch no switches and go outside, rang the emergency line myself and stayed on until they were with her.',
    ],
  ])('%s / %s', (...told) => {
    expect(mistakesIn(told)).toEqual([]);
  });
});

describe('the same, and none of what takes it away', () => {
  it.each<[string, AtTheDesk]>([
    [
      'pf-missed-exception',
      [
        'Lockers are opened for the member only, with the card.',
        "A girl wanted her friend's bag, her ID had another name.",
        'She knew the number of the locker so I handed it over.',
        'The bag was gone.',
      ],
    ],
    [
      'pf-missed-exception',
      [
        'No refunds on day tickets. The duty manager may decide otherwise.',
        'A man was crying, his wife had been taken into hospital that morning and they could not come.',
        'I said there is no refund on day tickets. He asked again. I said I could not change it and served the next person.',
        'He went away.',
      ],
    ],
    [
      'pf-tone',
      [
        'Give the welcome. Shorten it for those in a hurry.',
        'Man ran in with four minutes to his train.',
        'I gave the whole welcome, the café, the lockers and the survey. He said he only needed platform 2. I went on to the end as I always do.',
        'He missed it.',
      ],
    ],
    [
      'pf-wrong-procedure',
      [
        'Keys lent out are written in the book.',
        'A tenant wanted to know how to end her tenancy.',
        'I did not look it up, I went by memory and used the key form.',
        'Done.',
      ],
    ],
    [
      'pf-rigid',
      [
        'Bags are not kept after six.',
        'An old man had missed his coach and was in tears, could his bag stay one hour more.',
        'I told him to read the sign, bags are not kept after six. He asked again and I told him to go.',
        'He went off with it in the rain.',
      ],
    ],
    [
      'pf-rigid',
      [
        'Repairs are given back on the ticket only. No ticket: use the lost ticket book.',
        'Old man, came by two buses for his watch, had lost the ticket.',
        'I pointed to the sign, no ticket no watch. He described the scratch on the back. I said no ticket no watch, rules are rules, and served the next one.',
        'He went home without it.',
      ],
    ],
  ])('%s', (pitfall, told) => {
    expect(mistakesIn(told)).toContain(pitfall);
  });
});
