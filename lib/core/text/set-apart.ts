import { lexicon } from './lexicon';
import { memo } from './memo';

/**
 * Kinds of case that rules set apart, each twice: as a rule names it ("medical treatment", "warning signs") and as it comes in a
 * contact, mostly in other words and in passing ("he does his dialysis at home").
 */
export type Kind =
  | 'death'
  | 'illness'
  | 'device'
  | 'warning'
  | 'health'
  | 'allergy'
  | 'pregnancy'
  | 'fumes'
  | 'water'
  | 'despair'
  | 'distress'
  | 'abuse'
  | 'complaint'
  | 'hardship'
  | 'coached'
  | 'shutIn'
  | 'frail'
  | 'animal'
  | 'damage'
  | 'drunk'
  | 'lostChild'
  | 'legal'
  | 'press'
  | 'injury'
  | 'muddled'
  | 'threat'
  | 'infection';

/** As a rule names it. */
const named = lexicon<Kind>({
  death: `!death/deaths, !died, !dead, !deceased, !bereave*, !funerals, !funeral order/orders/flowers/tribute/tributes/travel/guests/party/customers/callers/families, !for/to/of a/any? funeral, !sympathy, !mourning, !passed away, !burial*, !late/deceased customer/member/tenant/holder`,
  illness: `!serious/seriously/severe/critical/grave illness/illnesses/ill, !terminal*, !life-limiting, !life-threatening, !cancer, !hospice, !palliative, !end of life`,
  device: `!medical need/needs/treatment/treatments/equipment/device/devices/reasons/reason/grounds/condition/conditions/supply, !medically, !dependent on, !depends on, !life support, !oxygen, !health needs/reasons, !for .. health, !medicine/medicines/medication, !priority services`,
  warning: `!chest pain/pains/tightness, !trouble/difficulty/difficulties/problems breathing, !breathless*, !breathing difficulties/trouble/problems, !numbness, !stroke, !collaps*, !seizure*, !unconscious, !faint*, !bleeding, !warning signs/sign/symptoms, !red flag/flags, !severe pain, !emergency symptoms/signs, !sudden pain/loss`,
  health: `!change/changes of/in/to .. health/medication/medicines/condition, !health change/changes/condition/conditions, !new diagnosis/condition/illness, !medical condition/conditions/change/changes/history, !pre-existing, !preexisting, !state of health, !diagnos*, !illness or, !heart condition/trouble/problem/problems, !health problem/problems/issue/issues/concern/concerns, !under .. doctor/hospital, !recent surgery/operation`,
  allergy: `!allerg*, !intoleran*, !anaphyla*, !sensitivit*, !reaction/reactions`,
  pregnancy: `!pregnan*, !expectant, !expecting`,
  fumes: `!smell/smells of, !gas smell/leak/leaks/escape, !burning smell/smells, !burning, !smoke, !fumes, !carbon monoxide, !spark*, !scorch*, !overheat*, !electric/electrical smell/shock, !shocks, !fire risk, !hot plug/socket/sockets`,
  water: `!near/into/on/through/reaching/close electric*, !flood*, !ceiling, !water .. electric*/light/lights/socket*, !burst*`,
  despair: `!worry/worries/worried/concern/concerns/concerned/fear/fears .. safety/welfare/wellbeing/well-being, !suicid*, !harm themselves/himself/herself, !self-harm*, !harming, !risk to themselves/life/self, !in danger, !at risk, !in crisis, !take/taking .. life, !mental health`,
  distress: `!distress*, !upset, !crying, !tears, !tearful, !in a state, !overwhelmed, !anxious, !emotional`,
  abuse: `!domestic abuse/violence, !safeguarding, !abuse, !abused, !neglect*, !unsafe at home, !afraid of, !signs of harm, !being harmed/hurt, !harm to`,
  complaint: `!complain/complains/complained/complaining, !complaint/complaints, !unhappy/dissatisfied with, !dissatisfaction, !grievance*`,
  hardship: `!hardship, !cannot/can't afford, !financial difficulty/difficulties/trouble, !struggling to pay, !in/into need, !after .. accident/fire/flood, !accident/accidents, !in .. emergency, !emergencies, !crisis, !misfortune, !theft, !homeless*, !loses/lost .. job, !disaster*`,
  coached: `!coach*, !hurried, !pressur*, !rushed, !under duress, !duress, !told what to say, !scam*, !fraud*, !another person .. speaking/telling/prompting/directing, !prompted, !instructed by, !influence of another, !undue influence`,
  shutIn: `!out of bed/house/home/building, !get out, !housebound, !bedbound, !bed-bound, !stuck in/at/indoors/upstairs, !cannot leave/move, !can't leave/move, !only toilet/lift/bathroom/way, !trapped, !immobile, !without .. chair/frame/hoist/lift`,
  frail: `!vulnerable, !infant/infants, !baby/babies, !newborn*, !under fives/5s/5/five/two/2, !elderly, !frail, !older people/tenants/residents/customers/persons, !over 65/70/75/80/65s/70s/75s/80s, !disabled, !disability, !young children, !chronic*`,
  animal: `!cough*, !sick, !sickness, !sores, !vomit*, !diarrhoea, !lame, !lameness, !limping, !ill, !unwell, !letharg*, !mange, !ringworm, !fleas, !discharge, !off .. food/feed, !kennel cough`,
  infection: `!infectio*, !contagious, !vomiting, !sickness, !diarrhoea, !rash/rashes, !fever*, !temperature, !lice, !nits, !verruca*, !open wounds/wound/sores, !broken skin, !cold sore/sores, !unwell, !sick, !norovirus, !conjunctivitis`,
  damage: `!damaged, !damage, !taking water, !taking on water, !losing fuel/oil, !leaking, !leaks, !cracked, !cracks, !unsafe, !unroadworthy, !defect*, !faulty, !not seaworthy, !holed, !corroded, !swollen`,
  drunk: `!drunk*, !intoxicat*, !under the influence, !alcohol .. taken/drunk/had, !been drinking, !had too much, !drink taken, !unfit through`,
  lostChild: `!lost child/children, !unaccompanied, !child/children alone, !child/children on .. own, !child/children .. without, !missing child/children, !no adult`,
  legal: `!solicitor*, !lawyer*, !legal action/claim/claims/proceedings/threat/threats, !court action/proceedings/order, !threat/threats/threatens/threatened .. legal/court/sue, !compensation, !claims for`,
  press: `!press, !media, !journalist*, !reporter*, !broadcaster*`,
  injury: `!injur*, !hurt, !head injury/injuries/knock/bump, !bang/bangs/banged/blow to .. head, !fallen, !falls, !burns, !scalds, !first aid*`,
  muddled: `!confus*, !capacity, !dementia, !does/do not understand, !doesn't/don't understand, !not seem to understand/follow, !seems/appears/seem/appear muddled/unsure/lost, !memory`,
  threat: `!threat*, !abusive, !violen*, !stalk*, !followed, !harass*, !weapon*`,
});

/** As it comes in a contact. */
const shown = lexicon<Kind>({
  death: `passed in/on/last/away/over, husband/wife/mum/dad/mother/father/partner/son/daughter/brother/sister/nan/gran/he/she passed, !'s dead, he/she/husband/wife is dead, !he's dead, !she's dead, died, death, deceased, lost her/his/their/my husband/wife/mother/father/mum/dad/son/daughter/partner/baby/brother/sister/nan, since we/she/he/they lost, widow*, coffin*, cremat*, ashes, burial, buried, bury, hearse, executor*, probate, laid to rest, undertaker*, funeral*, the wake, bereave*, late husband/wife/mother/father/mum/dad/partner, wreath, stillb*, clearing .. mother's/father's/mum's/dad's/nan's, no longer with us, slipped away, buried him/her`,
  illness: `cancer, chemo*, radiotherapy, tumour*, hospice, palliative, macmillan, weeks/months/days to live, not got long, not long left, stage 4/four/three, intensive care, terminal*, motor neurone, transplant, oncolog*, on a ventilator, last few weeks/days, in a coma, life support, nothing more .. do for him/her, leukaemia, secondaries, sepsis`,
  device: `dialysis, oxygen, nebuli*, ventilator, insulin, feeding pump/tube, cpap, apnoea, stairlift, stair lift, hoist, tube fed/feeding, stoma, catheter, concentrator, breathing machine, heart/baby/apnoea monitor, suction machine, pressure/air mattress, home chemo*, medicine/medicines/injections .. fridge, fridge .. medicine/medicines/insulin/injections, power/electric wheelchair/chair, feed/feeds through, peg, epilep*, drip, stair-lift, chair lift, cystic fibrosis, immune, immunity`,
  warning: `chest .. tight*, chest .. pain*/hurt*/heavy/sore/squeez*/aching, tight* .. chest, pain*/pressure/weight .. chest/arm/jaw, puffed, puffing, out of puff, short of breath, catch .. breath, could/can hardly breathe, !could/can not breathe, !couldn't/can't breathe, !can't/couldn't get .. breath/air, wheez*, breathless*, gasping, numb, numbness, pins and needles, face .. droop*/dropped/fallen/lopsided, mouth .. droop*/lopsided, slur*, passed out, blacked out, faint*, collaps*, coughing/coughed/spitting blood, bleeding, bled, dizz*, tongue/lips .. swol*/swell*/blue, arm/leg .. heavy/dead/funny/weak/limp, one side of, left/right arm/side, clammy, seizure*, worst headache, double vision, seeing double, curtain .. eye/sight, grey and sweating, palpitat*, racing heart, heart .. racing/pounding/fluttering, elephant`,
  health: `stent*, bypass op*, pacemaker, new hip/knee/valve/tablets/medication/inhaler, operation, surgery, had .. op, diagnos*, on/started/put .. tablets/statins/warfarin/insulin/thinners, blood thinner*, biopsy, scan, scans, consultant, cardiolog*, hospital, heart attack, stroke, mini-stroke, tia, diabet*, lump, angina, blood pressure, blood tests/test, waiting for/on .. results, in remission, chemo*, inhaler, since .. fall, doctor's/doctors/doctor/specialist .. pleased/happy, all clear, had a fall, dicky heart/ticker, ticker, keyhole, murmur, blood clot, clot, arthritis, epilep*, fits, thyroid, depress*, prostate, hysterectomy, cataract*`,
  allergy: `epipen*, epi-pen*, adrenaline, carry/carries/carried/carrying a/an/her/his/two pen/pens, pen in, antihistamine*, coeliac*, celiac*, lactose, gluten*, hives, comes/came/come/comes/coming out/up in, swell*/swelled/swells/swelled up, swollen lips/eyes/face/tongue, throat/lips/tongue/face/mouth/scalp/skin .. itch*/tingl*/swell*/swelled/swelled/closes/closed/burn*/burned, react/reacts/reacted/reacting, reaction, !cannot/can't/couldn't have/eat/touch/take .. nuts/nut/dairy/milk/egg/eggs/fish/shellfish/wheat/soya/sesame/latex/plasters/penicillin, blotch*, nuts in, streaming eyes, sneezing fit, plasters .. skin, bad with .. nuts/milk/latex/perfume, allerg*, anaphyla*`,
  pregnancy: `pregnan*, expecting, baby/little one due, due in january/february/march/april/may/june/july/august/september/october/november/december/spring/summer/autumn/winter, weeks gone/along, months gone/along, trimester, eating for two, bump, her scan, midwife, morning sickness, in the family way, number two/three on the way, on the way`,
  fumes: `eggy, rotten/bad eggs/egg, smell*/smelt/stink*/stank/stunk/reek*/whiff/pong* .. egg/eggs/eggy/gas/burning/burnt/plastic/singed/hot/fishy/sulphur/paraffin/petrol, funny/odd/strange/horrible/nasty/hot/fishy smell, fumes, smok*, soot*, scorch*, singe*, burnt/burning/burned plug/socket/wire/wires/plastic/switch/cable, melt*, spark*, fizz*, crackl*, charred, brown/black/scorch mark/marks, hot to .. touch, too hot to, headache* .. boiler/heater/fire, boiler/heater .. headache*, yellow/orange/lazy flame, alarm .. chirp*/beep*/sounding/off, tingl* .. tap/taps/switch, shock off/from, got .. shock, glow*, buzz*, co alarm, dizzy .. boiler/fire/heater, hiss*`,
  water: `through .. light/lights/ceiling/fuse/fusebox/consumer, light/lights .. dripping/drip*/full, light fitting/fittings, socket/sockets .. wet/damp/water, wet socket/sockets, ceiling .. bulg*/sag*/bow*/coming/drip*/came, bulg* .. ceiling, fuse box/board .. wet/water/drip*, lights .. flicker*/tripp*, ankle deep, ankle-deep, pouring, gushing, water .. stairs, buckets, tripping .. electrics`,
  despair: `will/would/won't/wouldn't not be here/around/about/needing, !won't/wouldn't be here/around/about, !won't/wouldn't be .. by then/here/around, !not be here/around, !nobody/no-one/no one would/will/'d notice/miss/care, !no point in/to/going/any, !no point, what's the point, !can't/cannot/couldn't go/carry on, better off without, end it, ending it, had enough of life/everything/living/it all, giving/gave/given .. things/everything/belongings/away, goodbye for good, say/said/saying goodbye to, kill himself/herself/myself/themselves, suicid*, harm* himself/herself/myself, !see .. point, !not wake up, wish* .. dead, nothing to live, nothing left to, !does not/doesn't matter any/anymore/now, !won't/wouldn't need it/them where, where he's/she's/i'm going, everyone better off, sort my/his/her/their affairs, last letter, save up .. tablets/pills, on the bridge/roof/ledge, can't see .. way, one way out, it all stops/ends, the dark`,
  distress: `cry, crying, cried, cries, tears, tearful, sobb*, sob, weep*, wept, shaking, trembl*, broke/broken down, kept stopping, could not speak, couldn't speak, !could hardly speak, voice .. crack*/wobbl*/broke/shook, in bits, in pieces, hysterical, inconsolable, distraught, beside herself/himself, panick*, hyperventil*, distress*, falling apart, went/gone very? quiet, choked up`,
  abuse: `bruis*, black eye, scared/frightened/afraid/terrified of .. him/her/them/husband/partner/dad/boyfriend/mum/going, hits, hit her/him, keep/keeps/kept this/it from him/her, controlling, must not know, mustn't know, find out, checks/check/checked .. phone, !won't/wouldn't/will not let her/him/me, flinch*, locks her/him/me, locked .. in/out, hurt/hurts her/him/me, fled, refuge, whisper*, kicks off, lost .. temper, takes/took her/his/my money/phone/card, not eaten, no coat, cigarette burn*, does not want to go home, doesn't want to go home, did not want to go home, didn't want to go home, not allowed out, marks on`,
  complaint: `complain/complains/complained/complaining, my/a/formal/official complaint*, take/taking/taken this/it further, want/wants/wanted .. on record, trading standards`,
  hardship: `fire in, a fire, flooded, flood, burgl*, robbed, mugged, stolen, lost his/her/their/my job, laid off, let go from, redundan*, food bank, !can't/cannot/couldn't/could not afford, nothing left, universal credit, hours .. cut, reduced hours, b&b, temporary accommodation, evict*, homeless*, accident, crash*, ambulance, shelter, hostel, refuge, bailiff*, payday, skint, sofa*, last few pounds, zero hours, made redundant, benefit* .. stopped/late, went bust, closed down, two jobs, living in .. car/van, women's aid, heart attack, broke her/his leg/hip/arm/ankle, knocked down/off, written off, hit and run`,
  coached: `phone/mobile .. ear/hand/pocket/line, mobile/phone .. whole/all .. time, on .. phone/mobile .. whole/all, kept/keeps saying yes, somebody/someone/man/voice/woman .. telling/prompting/whispering/background/saying, fluster*, done quick*, quick/quickly as possible, bank/police/fraud .. rung/rang/told, safe account, gift card/cards, !not to tell/say/mention, read/reading .. from a/his/her note/paper/phone/screen, hands .. shaking, answer* for him/her, spoke/speaks for him/her, stood over, nodded at/to, looked/looking/glanc* at him/her/the before, looked/looking round, met online, new friend, friend .. outside/waiting/car, man/men/builder/builders/fella .. outside/waiting, waiting outside, earpiece, whisper*, would not say why, wouldn't say why, what .. supposed to say, keep* him/her on .. line, ask/asks/ asked .. what to put, i'm at the`,
  shutIn: `from/in bed, !can't/cannot/couldn't/could not get up/out/down/to/off/upstairs/downstairs, stuck in/upstairs/downstairs/indoors/at/on, chair-bound, carried up/down/to/out, crawl*, on .. bottom/bum/backside, !can't/cannot/couldn't reach, !can't/cannot/couldn't/could not leave, housebound, bedridden, not been out, prisoner, marooned, no way out/down, sleeping/slept/sleeps in .. chair/armchair, commode, bucket`,
  frail: `newborn, new-born, baby, babies, weeks/months old, week-old, in his/her/their eighties/nineties/seventies, eighty*, ninety*, ninety-*, eighty-*, wheelchair, oxygen, asthma*, premature, twins, toddler, frail, walking frame, zimmer, copd, emphysema, bronchi*, parkinson*, dementia, alzheimer*, blind, sickle cell, immune, down's, on crutches, little ones under`,
  animal: `hack, hacking, wheez*, sneez*, retch*, gag, gagging, off his/her/its/their food/feed/grub, scratch*, bald patch/patches, weeping/weepy/runny/gummy eye/eyes/nose, tummy bug/upset, upset tummy/stomach, threw up, throwing up, been/being/was sick, poorly, the runs, loose, under the weather, scab*, bit of a cold/chest/throat/tickle, sniffl*, cough*, limp*, listless, !not himself/herself/itself, bug, snuffl*, tickle in, raw patch/patches, hot spot*, lame, favouring, lump, mucky/dirty/messy back/bottom, ears .. red/smell*, throat clearing, clearing .. throat`,
  infection: `tummy bug/upset, upset tummy/stomach, threw up, throwing up, been/being/was sick, poorly, the runs, under the weather, spots, spotty, itchy, itch*, scab*, sniffl*, cough*, bug, feverish, running hot, hot and, temperature, burning up, weeping/gummy/sticky eye/eyes, pink eye, chickenpox, shingles, plaster on, open cut, ringworm, impetigo, cold sore, going round .. school/nursery/house, scratch* .. head, nits, off school, off his/her food, up all night, bit peaky, peaky, gunge, queasy`,
  damage: `pump .. going/running/on, bail*, hole, crack*, dent*, gash, drip*, puddle, scrape*, hit a/the/some, rainbow/sheen, wobbl*, split, torn, bent, snapp*, listing, low in, water in/inside/round .. bilge/bottom/feet/cabin/floor, smell*/smelt/smelled of petrol/diesel/fuel, knock/knocking, grinding, spongy, warning light, buckl*, frayed, dropped it/on, bulg*, swollen, puffed up, leak*, touched/kissed/clipped .. rock/rocks/bottom/pier/wall/kerb, went aground, aground, bump*, loose, rattl*, rust*, patch on, duct/gaffer tape, taped up, chipped`,
  drunk: `slur*, unsteady, smell*/smelt/stank/stink*/reek* of drink/beer/alcohol/booze/wine/whisky/gin, sway*, had .. few, tipsy, worse for wear, merry, in the pub, pub .. since, pints, bottle of .. wine/vodka/gin/whisky, hip flask, glassy, giggly, could/can hardly stand, !couldn't stand straight, legless, hammered, plastered, tiddly, stag do, hen do, prosecco, on the sauce`,
  lostChild: `boy/girl/child/lad/toddler/kid/pupil/son/daughter .. alone, by himself/herself, on his/her own, nobody with, no sign of .. mum/dad/parents/mother/father/adult, lost .. mum/dad/mother/father, !can't/couldn't find .. mum/dad/mother/father, waiting for .. mum/dad to, wander*`,
  legal: `solicitor*, lawyer*, sue, suing, letter before, barrister, compensat*, see .. in court, take .. court, no win, legal, claims company`,
  press: `newspaper, local/the paper, radio, journalist*, reporter*, piece/article/story/feature about/on/for, podcast, documentary, blog*, tv crew, gazette, the echo, the argus, the bbc, deadline is`,
  injury: `bump*/bang*/hit/knock*/whack*/crack* .. head, bleeding, bled, slipped, tripped, fell, gone over, went over, twist*, graze*, sprain*, ice pack, limping, scald*, burnt/burned .. hand/arm/finger*, cut .. hand/finger*/knee/leg/foot, swollen, black and blue, lump on, trapped .. finger*, stitches, concuss*, knocked out, saw stars, seeing stars, egg on, tumble*`,
  muddled: `muddl*, mixed up, ask*/kept asking .. again/who/what/where, called me, thought it was, thought i was, dementia, alzheimer*, lost the thread, wander*, memory, forgot why, !did/does not know why/where/what, !didn't/doesn't know why/where/what, same question/story, repeat* herself/himself, confus*, vague, what day it/is, wrong decade, nightdress, slippers, told me twice, husband .. dead .. waiting, said yes to everything`,
  threat: `follow* her/him/me/home, outside .. house/door/work, knows where, knife, threat*, come/coming round .. sort, sort .. out, watch .. back, i'll find, know where you, burn .. down, smash*, turns up, texting, messag* .. day/night/hour, punch*, restraining order, injunction`,
});

const kindsIn = (list: typeof named) =>
  memo((text): ReadonlySet<Kind> => new Set(list(text).flatMap((one) => (one.denied ? [] : [one.sense]))));
export const kindsNamed = kindsIn(named);
const inOtherWords = kindsIn(shown);
/** The kinds of case a contact tells of, by their own names or in passing. */
export const kindsTold = memo(
  (text): ReadonlySet<Kind> => new Set([...inOtherWords(text), ...kindsNamed(text)]),
);
/** Where each stands, for what a rule's sentence says besides. */
export const spansNamed = named;
export const spansShown = shown;
