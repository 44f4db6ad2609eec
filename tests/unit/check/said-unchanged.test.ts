import { describe, expect, it } from 'vitest';
import { found } from './told-contacts';

type Case = { situation: string; did: string; asks: string; outcome?: string; reflection?: string };
const toneIn = ({ asks, ...told }: Case) =>
  found({ ...told, rules: [{ document: 'CS-4 At the counter', asks }] }).includes('pf-tone');

describe('set words said unchanged to somebody who needed others', () => {
  it.each<Case>([
    {
      situation: 'A man with hardly any English wanted to know how to pay his fine.',
      did: 'I read him the payment card from the first line to the last. He shook his head. I read it him again, the same.',
      asks: 'Read the payment card. Use the easy version where somebody does not follow.',
      outcome: 'He left without paying.',
    },
    {
      situation: 'A woman ran in, the last ferry going in four minutes, ticket in her hand.',
      did: 'I gave the full welcome, the café, the deck plan and the loyalty card. She said she only needed the gate. I went on to the end as I always do.',
      asks: 'Welcome passengers. May be shortened where somebody is in a hurry.',
    },
    {
      situation: 'A widower rang to stop the newspaper, his wife had died at the weekend.',
      did: 'I went through the leaving script, asked why he was leaving and made all three offers.',
      asks: 'Leaving script with offers. No offers where somebody has died.',
      reflection: 'All the offers were made, which is what we are scored on.',
    },
    {
      situation: 'A deaf woman without her hearing aids had brought a kettle back.',
      did: 'I told her the warranty terms. She cupped her ear and I said them again the same way, three times.',
      asks: 'Explain the warranty. Make sure it has been understood.',
    },
    {
      situation: 'A nurse who had used the hoist for years came to hire one.',
      did: 'I did the whole demonstration with her, every step on the sheet, though she had said she knew it.',
      asks: 'Demonstration for first time hirers. Regulars get the short version.',
      reflection: 'Everybody gets the demonstration from me.',
    },
    {
      situation: 'Chat with a girl who wrote that she was confused and that it should please be simple.',
      did: 'I pasted macro 2. She asked what a tariff is. I pasted macro 2 again, then macro 3 and 4, until all were sent.',
      asks: 'Use the macros, in your own words where somebody does not understand.',
    },
    // Set words in grief, with nothing of one's own beside them.
    {
      situation: 'A man wrote that he had buried his brother on Friday and the invoice was still coming.',
      did: 'I sent reply 14, all paragraphs, the same morning.',
      asks: 'Reply 14. Add a line of your own and take out what does not apply.',
    },
    // As a notice has it, and nobody speaks.
    {
      situation: 'A boy of seven in tears, he was a thumb too short for the slide.',
      did: 'I told him that guests below the minimum height are not permitted for reasons of safety. He cried, so I repeated it.',
      asks: 'Measure. Say it in words a child understands and show another ride.',
    },
    {
      situation: 'A lad in a black tie with red eyes was buying a sympathy card.',
      did: 'I gave him the full greeting, how are we today, and went through the loyalty card and the offer of the week.',
      asks: 'Greet and mention the loyalty card.',
      reflection: 'I always keep it upbeat.',
    },
  ])('$situation', (told) => expect(toneIn(told)).toBe(true));

  it.each<Case>([
    {
      situation: 'A man wrote that he had buried his brother on Friday and the invoice was still coming.',
      did: 'I used reply 14 for the address only, and wrote to him in my own words that nothing more would come.',
      asks: 'Reply 14. Add a line of your own and take out what does not apply.',
    },
    {
      situation: 'A young father worried by brown water, a bottle in his hand.',
      did: 'I went through the questions in order but turned them into plain ones and booked bottled water for the baby.',
      asks: 'Ask the questions in order.',
    },
    {
      situation: 'A man with hardly any English wanted to know how to pay his fine.',
      did: 'I read him the payment card and saw he was lost, so I drew the three steps and pointed to the machine.',
      asks: 'Read the payment card. Use the easy version where somebody does not follow.',
    },
    {
      situation: 'A woman ran in, the last ferry going in four minutes, ticket in her hand.',
      did: 'I cut the welcome down to hello and the gate number, and left out the offers.',
      asks: 'Welcome passengers. May be shortened where somebody is in a hurry.',
    },
    {
      situation: 'An anxious man rang before his operation.',
      did: 'I asked all the questions on the list and put him through to the ward sister.',
      asks: 'Ask every question on the list, in order, before anybody is put through.',
    },
    {
      situation: 'A student came for a new pass.',
      did: 'I went through the whole form with her from top to bottom and gave her the pass.',
      asks: 'Go through the form with the student.',
      outcome: 'She had her pass in five minutes.',
    },
    {
      situation: 'A worried mother rang about a fine that was not hers.',
      did: 'I told her the fine stays, she asked again and I told her again that it is the rule.',
      asks: 'Fines stay unless paid.',
    },
    {
      situation: 'A hard of hearing gentleman asked when his bin is emptied.',
      did: 'I read the dates out twice, the second time slowly and facing him, and wrote the next one on his hand-out for him.',
      asks: 'Give the dates.',
      outcome: 'He thanked me.',
    },
  ])('but not: $did', (told) => expect(toneIn(told)).toBe(false));
});
