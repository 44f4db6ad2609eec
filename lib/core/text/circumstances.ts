import { lexicon } from './lexicon';
import { memo } from './memo';

/**
 * What makes a contact other than the ordinary, by what it asks of whoever handles it: somebody in need, whom a rule
 * for ordinary days may hurt, or a sign of risk, at which nothing may be given away before it is checked.
 */
export type Circumstance =
  | 'loss'
  | 'illness'
  | 'danger'
  | 'hardship'
  | 'deadline'
  | 'barrier'
  | 'threat'
  | 'minor'
  | 'child'
  | 'doubt'
  | 'dispute'
  | 'abuse'
  | 'rare';

export const circumstances = lexicon<Circumstance>({
  loss: `bereave*, griev*, grief, mourning, funeral, funerals, dying, death, deceased, died, passed away, end of life, palliative,
    hospice, weeks/days/months to live, not long to live, terminal*, last days/hours, say goodbye, saying goodbye, buried, burial, cremat*, ashes, coroner, miscarr*, stillb*, widow*,
    put down, put to sleep, late husband/wife/mother/father/partner/son/daughter/brother/sister/mum/dad, lost her/his/their husband/wife/mother/father/son/daughter/mum/dad/baby/partner`,
  illness: `hospital, ambulance, a&e, intensive care, chemo*, cancer, dialysis, insulin, diabetic*, oxygen, ventilator, pacemaker, epilep*,
    seizure*, asthma*, inhaler, heart attack, chest pain*, stroke, bleeding, bled, faint*, collaps*, unconscious, swollen lip/lips/face/tongue/throat/eye/eyes/leg/legs/foot/feet/ankle/ankles/hand/hands/arm/knee/finger/fingers/gum/gums/jaw/belly/stomach, lip/lips/face/tongue/throat/eye/eyes/leg/legs/foot/feet/ankle/ankles/hand/hands/arm/knee/finger/fingers/gum/gums/jaw/cheek/neck .. swollen/swelling/swelled, swelling, swallow, breathless,
    could/can hardly breathe, fever*, infection, allerg*, anaphyla*, epipen, overdose, antibiotic*, severe pain, in pain, in great/terrible/awful/real pain,
    seriously ill, very ill, taken ill, operation, surgery, transplant, pregnan*, in labour, premature, newborn, new born, dementia, alzheimer*, parkinson*, frail,
    broken leg/arm/hip/ankle/wrist/foot, broke her/his/a/their leg/arm/hip/ankle/wrist, mental health, breakdown, suicid*, !see the/any/no/a point, kill himself/herself/themselves/myself, end it all, end her/his/their/my life,
    point in/of going/carrying/living on?, cannot/can't/couldn't go/carry on, can't/cannot/couldn't cope, not worth living, self-harm*, panic attack*, panic button/alarm, pendant alarm, careline, lifeline, emergency cord, medical equipment/device/condition/need*/emergency, medication, tablets ran/run out, hoist, stairlift, tube fed/feed*, carer had not, numb, slurr*, droop*, blurred, double vision, lost .. sight, flashes, flashing lights, curtain .. eye/sight/side, left/right/one side .. curtain, blood, sudden .. pain/loss, could not feel, housebound, bedridden`,
  danger: `caught/catches/catching fire, on fire, smoke, smoking socket/plug/wire*, burning smell, smell*/smelt/smelled/stink* .. gas/burning/smoke/eggs/fumes, fumes, gas leak, leaking gas, carbon monoxide, sparks, sparking, sparked,
    electric/electrical shock, got/had a shock, gave him/her/them/me a shock, set .. fire, set .. alight, flood*, water .. through .. ceiling/light/lights/roof/socket*, ceiling .. coming/came/come down, burst pipe, explod*, blew up, cut himself/herself/themselves/his/her, glass in, choked, choking,
    injur*, food poison*, poison*, contaminat*, unsafe, dangerous, trapped, locked in, stuck in .. lift, no heating/heat, without heating/heat/water/electricity/power/gas, no hot water, no water/electricity/power,
    recall*, caught in, scald*, burn/burns/burnt/burned his/her/their/my, rash, stranded, missing person, not been seen, had not seen .. days, front door .. open/broken/off`,
  hardship: `homeless*, rough sleep*, sleeping/sleeps/slept .. car/van/tent/doorway, hostel, food bank, no food, nothing to eat, evict*, bailiff*, laid off, lost his/her/their job, redundan*, universal credit, no money, could not afford, couldn't afford, cannot afford, can't afford,
    debt*, broke, purse/wallet/bag/phone/passport .. stolen, stolen passport/purse/wallet/bag, robbed, mugged, burgl*, nowhere to sleep/stay/go, on the street, prepayment meter .. empty, meter .. run out, refugee*, asylum`,
  deadline: `funeral .. tomorrow/today/friday/monday, flight .. hour*/tonight/morning/today/tomorrow, miss .. flight/train/ferry/funeral/wedding/exam/operation/appointment/interview/hearing, last train/bus/ferry/boat, wedding .. tomorrow/today/saturday, exam .. tomorrow/today/morning, interview .. tomorrow/today/morning, operation .. tomorrow/today/morning, stuck in/at, stranded, drove/driven/travelled/come .. miles/hours, drove/come/came from, only chance, tonight, last chance`,
  barrier: `could/can hardly hear, hard of hearing, deaf*, blind, partially sighted, visually impaired, wheelchair*, crutches, mobility scooter, walking frame, zimmer, disabled, disability, autis*, learning difficult*, learning disabil*, adhd, dyslex*, stammer*, stutter*,
    little/no/hardly/poor/not much english, english .. second/not/poor/limited, speak/spoke/speaks/read/reads/understand/understood .. english, cannot/can't/couldn't/not read, could/can not read, assistance/guide dog, hearing loop, interpreter, lip-read*, large print, !could/can not lift/reach/stand/walk/sign/manage/see/hear/carry/bend/climb/write, !couldn't/can't lift/reach/stand/walk/sign/manage/see/hear/carry/bend/climb/write, shaking hand/hands, old gent/chap/boy/girl/dear, elderly, in his/her eighties/nineties/seventies, aged 8_, old lady/man/gentleman/woman, pensioner, confused, anxious`,
  threat: `follow*/followed .. home, following her/him/me/them, followed her/him/me/them, stood/standing/stands/waiting/parked/sat outside/across, knows/knew/know where she/he/i/they live*, keeps/kept/keep texting/messaging/ringing/calling/following, texting her/him/me, messaging her/him/me, want/wants/wanna/dare/dares .. leave .. house, afraid/scared/frightened to/at/in, made her/him uncomfortable, harass*, grooming, touched her/him/me, ex-wife, ex-husband, ex-partner, ex-boyfriend, ex-girlfriend, ex wife/husband/partner/boyfriend/girlfriend, her/his ex, estranged, violent*, violence, restraining order, court order, injunction, non-molestation, stalk*, refuge, fled, fleeing, hiding from, afraid/scared/frightened/feart/terrified of him/her/them/his/my/ex*, !not want her/his/my/the husband/wife/partner/ex/father/mother/family/parents/dad/mum/son/daughter .. know/find/hear, !husband/wife/partner/ex/father/mother must not know/find/hear, controlling, abused, abusive partner/husband/wife/father/boyfriend, safeguard*, domestic abuse,
    bruis*, black eye, journalist, reporter, private detective, debt collector, would not let her/him speak, answered for her/him, did the talking, did all the talking, spoke for her/him, whisper*, being watched, someone/somebody/man/voice in the background, telling/told her/him what to say`,
  minor: `child/boy/girl/toddler/kid/pupil/son/daughter/lad ... alone, boy/girl/child/toddler/kid/pupil/lad ... by/on himself/herself/themselves/his/her/their, lost child/boy/girl, lost children, unaccompanied, could not find her/his mother/mum/dad/father/parents, no parent/adult, nobody/no-one had come for, nobody came for`,
  child: `separated, divorced, custody, not on the/her/his/their/our list, under 18/16/18s/16s/age, underage, under-age, looked/looks about/like? 12/13/14/15/16/17/twelve/thirteen/fourteen/fifteen/sixteen/seventeen, school blazer/tie/jumper, without .. parent/adult/mother/father/mum/dad, school uniform, collect/collecting/pick/picking up? .. child/children/pupil/grandchild/son/daughter/nephew/niece, picks/picking up`,
  doubt: `another name, different name, other name, another/different surname, name .. did not/didn't match, names did not/didn't match, not his/her/their name, id .. expired/another/different, not the account holder, not in his/her/their own? name, on behalf of, behalf of .. mother/father/friend/neighbour, neighbour's, neighbour .. parcel/post/letter, his/her/their friend's, for a friend, stranger, never seen before, had not seen before, hadn't seen before,
    pushing him/her, on the phone .. while/whole time, scam*, fraud*, gift cards, bitcoin, crypto, urgent* transfer, new payee, safe account,  could not remember .. password/pin, couldn't remember .. password/pin, failed security, wrong answer*, answers .. wrong, no id, without id, did not know the password, not sure it was him/her/them, voice .. younger/different, did not sound like, power of attorney, third party, would not/never notice/know/mind, wouldn't notice/know/mind, had her/his card/pin/password/number/login, has her/his card/pin/password, said/says/claimed he/she was .. aunt/uncle/nan/father/mother/son/daughter/husband/wife/friend/brother/sister/cousin`,
  dispute: `solicitor*, lawyer*, barrister, legal action, disput*, disagree*, contest, contests, contested, contesting, never been asked, not been asked, had not been asked, nobody asked him/her/them, sue, suing, tribunal, ombudsman, both want*, both claim*, quarrel*, court, split up, falling out, fallen out`,
  abuse: `drunk*, abusive, abuse, swear*, swore, sworn, threaten*, threat, racist, spat, spitting, assault*, punched, pushed me, aggressive*`,
  rare: `never had that/this/it/one/such, never had .. before, never been asked, never seen .. before, never dealt with .. before, had not had that/this/one, hadn't had that/this/one, had not had .. before, not had .. before, first time i/we/anyone/anybody/i've/i'd/someone/somebody, hardly ever get/see/have/comes, we do not get many, don't get many, once a year, do not get .. often, don't get .. often, rarely get/see/have/comes, very rare, unusual request/case/one/question, uncommon, new to me, not come across, never come across, have not come across, odd one, out of the ordinary, one-off`,
});

const NEEDS: ReadonlySet<Circumstance> = new Set([
  'loss',
  'illness',
  'danger',
  'hardship',
  'deadline',
  'barrier',
]);
const GRAVE: ReadonlySet<Circumstance> = new Set([
  'loss',
  'illness',
  'danger',
  'hardship',
  'threat',
  'child',
]);
const RISKS: ReadonlySet<Circumstance> = new Set(['threat', 'child', 'doubt']);

const kindsAmong = (among: ReadonlySet<Circumstance>): ((text: string) => ReadonlySet<Circumstance>) =>
  memo(
    (text) =>
      new Set(circumstances(text).flatMap((one) => (!one.denied && among.has(one.sense) ? [one.sense] : []))),
  );
/** Somebody whom a rule for ordinary days may hurt. */
export const needsIn = kindsAmong(NEEDS);
/** Such that an ordinary procedure cannot be meant for it. */
export const graveIn = kindsAmong(GRAVE);
/** Nothing may be given or told before it is checked. */
export const risksIn = kindsAmong(RISKS);
export const isAbusive = (text: string): boolean =>
  circumstances(text).some((one) => one.sense === 'abuse' && !one.denied);
export const rarity = (text: string) => circumstances(text).find((one) => one.sense === 'rare');

/** Things said in passing that somebody who listens would stop at; weaker signs than a circumstance by its name. */
export type Hint = 'body' | 'harm' | 'hiding' | 'home' | 'alone' | 'money';
export const hints = lexicon<Hint>({
  body: `breath, breathing, blue lips, lips, chest, headache*, dizzy, faint, vomit*, sick, being sick, temperature, shiver*, shaking, sweating, numb, tingl*, tingles, bleed*, blood, swollen, lump, rash, pale, grey, collapsed, fell, fallen, fall, falls, seizure, fit, pill, pills, tablets, sleeping tablets, dose, medicine, medication, insulin, oxygen, machine runs, implant*, stent, pacemaker, battery .. chest/collarbone/heart, lightning*, flashes, curtain, sight, vision, eye, eyes, hear nothing, pregnant, baby, contractions, waters, allerg*, sting, stung, burn*, wound, stitches, drip, feeding tube, wheelchair, not eaten, lost weight, weight loss`,
  harm: `bruise*, hit, hits, hurt, hurts, knife, weapon, gun, kill, die, end it, not be here, not be around, no point, give up, giving up, goodbye, will, letters to, threat*, violent, beat, beaten, scared, frightened, fear, afraid, terrified, cry, crying, crie*, flinch*, would not look, wouldn't look, did not want to go home, doesn't want to go home, uncle, stepfather, boyfriend, ex`,
  hiding: `found out where, finds out, find her, find me, find us, knows where, moved away, new address, keep/keeps/kept the chain/door/curtains/lights, follow*, stood across, outside the house, waiting outside, texting, messages every, not to tell, don't tell, do not tell, secret, hide, hiding, nobody must, must not know, refuge, changed .. locks, lock*, tracker, phone checked`,
  home: `gas, smell, smells, fumes, alarm, chirp*, beep*, carbon monoxide, smoke, sparks, spark, burning, hot plug/socket, tripping, shock, water .. boots/floor/light*/ceiling, standing water, wet, ceiling, roof, tree, crack*, collapse*, leak*, flood*, no heating, freez*, ice, boiler, candle*, petrol, battery swollen/hot/bulg*, door shut, windows shut, sleep in it, kip in, asleep in`,
  alone: `by himself/herself, on his/her own, alone, nobody at home, no one at home, nobody with, lost, since this morning/yesterday/three/noon, waiting for hours, wandering, confused, did not know where/what/who, nightclothes/pyjamas/slippers/nightie, no coat, no shoes, barefoot, locked out, stranded`,
  money: `cash, withdraw*, transfer*, savings, inheritance, signed .. over, power of attorney, new friend, met online, never met, stranger, nephew, carer has/had, gift cards, all of it, everything she/he has/had, would not let, spoke for, answered for, loan, bailiff*, nothing left, food bank, no electric*, meter`,
});
