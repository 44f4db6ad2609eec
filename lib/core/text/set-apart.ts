import { lexicon } from './lexicon';
import { memo } from './memo';
import { SHOWN } from './set-apart-told';

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
  | 'skin'
  | 'misuse'
  | 'gambling'
  | 'foodIll'
  | 'fraud'
  | 'threat'
  | 'infection';

/** As a rule names it. */
const NAMED: Readonly<Record<Kind, string>> = {
  death: `!death/deaths, !died, !dead, !deceased, !bereave*, !funerals, !funeral order/orders/flowers/tribute/tributes/travel/guests/party/customers/callers/families,
    !for/to/of a/any? funeral, !sympathy, !mourning, !passed away, !burial*, !late/deceased customer/member/tenant/holder`,
  illness: `!serious/seriously/severe/critical/grave illness/illnesses/ill, !terminal*, !life-limiting, !life-threatening, !cancer, !hospice, !palliative, !end of life`,
  device: `!medical need/needs/treatment/treatments/equipment/device/devices/reasons/reason/grounds/condition/conditions/supply, !medically, !dependent on, !depends on, !life
    support, !oxygen, !health needs/reasons, !for .. health, !medicine/medicines/medication, !priority services, !relies/rely/relying/relied on, !alarm pendant/line,
    !pendant, !careline, !telecare, !lifeline, !needs power/water/heating/electricity, !refrigerated medicine/medicines, !health depends, !medical alarm`,
  warning: `!chest pain/pains/tightness, !trouble/difficulty/difficulties/problems breathing, !breathless*, !breathing difficulties/trouble/problems, !numbness, !stroke,
    !collaps*, !seizure*, !unconscious, !faint*, !bleeding, !warning signs/sign/symptoms, !red flag/flags, !severe pain, !emergency symptoms/signs, !sudden pain/loss,
    !unwell, !ill, !taken ill, !poorly, !medical emergency/emergencies, !chest, !breath, !breathing, !heart, !asthma, !flashes, !floaters, !loss of sight/vision,
    !sudden, !urgent symptoms, !red words, !dizz*, !fits, !run/runs out of .. insulin/inhalers/medicine, !taken worse/ill, !gets/get worse, !worse`,
  health: `!change/changes of/in/to .. health/medication/medicines/condition, !health change/changes/condition/conditions, !new diagnosis/condition/illness, !medical
    condition/conditions/change/changes/history, !pre-existing, !preexisting, !state of health, !diagnos*, !illness or, !heart condition/trouble/problem/problems,
    !health problem/problems/issue/issues/concern/concerns, !under .. doctor/hospital, !recent surgery/operation, !heart trouble/problems/problem/disease, !heart,
    !medical/health questions, !joint problem/problems, !blood pressure, !medication, !recent operation/surgery, !not fit, !recovering, !operation, !after surgery,
    !illness`,
  allergy: `!allerg*, !intoleran*, !anaphyla*, !sensitivit*, !reaction/reactions, !nut/nuts, !patch test .. reaction, !asthma`,
  pregnancy: `!pregnan*, !expectant, !expecting`,
  fumes: `!smell/smells of, !gas smell/leak/leaks/escape, !burning smell/smells, !burning, !smoke, !fumes, !carbon monoxide, !spark*, !scorch*, !overheat*,
    !electric/electrical smell/shock, !shocks, !fire risk, !hot plug/socket/sockets, !danger, !dangerous, !electrical, !live wires/wire, !low/fallen/down
    lines/line/cables, !unsafe`,
  water: `!near/into/on/through/reaching/close electric*, !flood*, !ceiling, !water .. electric*/light/lights/socket*, !burst*`,
  despair: `!worry/worries/worried/concern/concerns/concerned/fear/fears .. safety/welfare/wellbeing/well-being, !suicid*, !harm themselves/himself/herself, !self-harm*,
    !harming, !risk to themselves/life/self, !in danger, !at risk, !in crisis, !take/taking .. life, !mental health, !suicide, !end/ending .. life, !hopeless*, !harm to
    self, !wellbeing concern/concerns, !crisis`,
  distress: `!distress*, !upset, !crying, !tears, !tearful, !in a state, !overwhelmed, !anxious, !emotional, !distraught, !breaks down, !sounds upset, !very upset, !grief`,
  abuse: `!domestic abuse/violence, !touched, !touching, !assault*, !inappropriate*, !safeguarding, !abuse, !abused, !neglect*, !unsafe at home, !afraid of, !signs of harm, !being harmed/hurt, !harm to, !abuse at home,
    !violence at home, !controlling, !afraid .. home, !someone at home, !partner, !coercive, !being hurt, !sign .. hurt, !protection concern/concerns, !child protection`,
  complaint: `!complain/complains/complained/complaining, !complaint/complaints, !unhappy/dissatisfied with, !dissatisfaction, !grievance*`,
  hardship: `!hardship, !cannot/can't afford, !financial difficulty/difficulties/trouble, !struggling to pay, !in/into need, !after .. accident/fire/flood, !accident/accidents,
    !in .. emergency, !emergencies, !crisis, !misfortune, !theft, !homeless*, !loses/lost .. job, !disaster*, !eviction, !evict*, !bailiff*, !enforcement, !cut off,
    !debt, !debts, !arrears .. job/illness, !loss of .. income/job, !cannot pay, !can't pay, !money worries, !emergency, !without money/food/heat, !loss of income, !no
    money/food/heat/heating, !reduced income, !lost .. income`,
  coached: `!coached, !coaching, !hurried, !pressur*, !rushed, !under duress, !duress, !told what to say, !scam*, !fraud*, !another person ..
    speaking/telling/prompting/directing, !prompted, !instructed by, !influence of another, !undue influence, !may be .. scam/fraud/deception, !seems/appears/seem
    nervous/hurried/rushed/frightened, !another person, !being told, !third person, !somebody else .. answer*, !out of the blue, !contacted by, !cold call/called, !too
    good`,
  shutIn: `!out of bed/house/home/building, !get out, !housebound, !bedbound, !bed-bound, !stuck in/at/indoors/upstairs, !cannot leave/move, !can't leave/move, !only
    toilet/lift/bathroom/way, !trapped, !immobile, !without .. chair/frame/hoist/lift, !cannot/can't manage steps/stairs, !manage steps/stairs, !unable to walk/stand`,
  frail: `!vulnerable, !infant/infants, !baby/babies, !newborn*, !under fives/5s/5/five/two/2, !elderly, !frail, !older people/tenants/residents/customers/persons, !over
    65/70/75/80/65s/70s/75s/80s, !disabled, !disability, !young children, !chronic*, !twins, !new baby, !expectant, !under one/two/five/1/2/5, !medical need, !illness
    in, !ill, !breathing problems/difficulties/trouble, !respiratory, !asthma`,
  animal: `!cough*, !sick, !sickness, !sores, !vomit*, !diarrhoea, !lame, !lameness, !limping, !ill, !unwell, !letharg*, !mange, !ringworm, !fleas, !discharge, !off ..
    food/feed, !kennel cough, !poison*, !bloat, !fits, !ate, !eaten, !swallowed, !not eating, !bleeding, !wound*, !infectious`,
  infection: `!infectio*, !contagious, !vomiting, !sickness, !diarrhoea, !rash/rashes, !fever*, !temperature, !lice, !nits, !verruca*, !open wounds/wound/sores, !broken skin,
    !cold sore/sores, !unwell, !sick, !norovirus, !conjunctivitis, !ill, !poorly, !bug, !open sores/cuts, !skin condition/conditions, !cuts`,
  damage: `!damaged, !damage, !taking water, !taking on water, !losing fuel/oil, !leaking, !leaks, !cracked, !cracks, !unsafe, !unroadworthy, !defect*, !faulty, !not seaworthy,
    !holed, !corroded, !swollen, !leak, !leak fuel/oil, !losing, !crushed, !dented, !wet, !opened, !tampered, !smelling, !suspicious parcel/parcels/package`,
  drunk: `!drunk*, !intoxicat*, !under the influence, !alcohol .. taken/drunk/had, !been drinking, !had too much, !drink taken, !unfit through, !drinking, !drink, !had a
    drink, !alcohol`,
  lostChild: `!lost child/children, !unaccompanied, !child/children alone, !child/children on .. own, !child/children .. without, !missing child/children, !no adult, !adult at
    risk, !missing/lost person/adult/relative, !lost child, !vulnerable adult/person/adults, !child at risk`,
  legal: `!solicitor*, !lawyer*, !legal action/claim/claims/proceedings/threat/threats, !court action/proceedings/order, !threat/threats/threatens/threatened ..
    legal/court/sue, !compensation, !claims for, !solicitor's/lawyer's letter, !legal matters, !sue, !claims`,
  press: `!press, !media, !newspaper*, !radio, !television, !journalist*, !reporter*, !broadcaster*`,
  injury: `!injur*, !hurt, !head injury/injuries/knock/bump, !bang/bangs/banged/blow to .. head, !fallen, !falls, !burns, !scalds, !first aid*, !report/reports of injury/harm,
    !hurt .. by, !harmed, !cut, !head knocks/knock, !knocks`,
  muddled: `!confus*, !capacity, !dementia, !does/do not understand, !doesn't/don't understand, !not seem to understand/follow, !seems/appears/seem/appear muddled/unsure/lost,
    !memory, !not seem/appear to understand/follow/know, !does not follow/know, !doubt .. understand*/understood, !loses .. thread, !not clear about, !clear about, !in
    doubt what, !where there is doubt`,
  skin: `!skin/scalp condition/conditions/complaint/problem/problems/wound/wounds, !broken skin, !eczema, !psoriasis, !open wound/wounds, !irritat*, !scalp, !blood
    thinners/thinner, !sunburn*, !recent surgery/filler/botox, !sensitive skin, !soreness, !sore, !reaction`,
  misuse: `!misuse, !abuse of medicines, !repeat/repeated/frequent requests/purchases/sales, !overuse, !dependen*, !addict*, !large quantities, !suspicious`,
  gambling: `!gambl*, !debt worries, !betting, !money worries, !addict*, !spending`,
  foodIll: `!illness after eating, !food poisoning, !sick after, !ill after, !upset stomach, !foreign object/objects/body/bodies, !undercooked`,
  fraud: `!using their account, !fraud*, !unauthorised, !unauthorized, !identity theft, !disputed payment/payments, !stolen card/identity, !hacked, !compromised, !phishing`,
  threat: `!threat*, !abusive, !violen*, !stalk*, !followed, !harass*, !weapon*, !threat to, !threatens, !threatening, !intimidat*, !aggressive, !aggression, !feel/feels/felt
    unsafe, !unsafe in, !personal safety, !staring`,
};
const named = lexicon<Kind>(NAMED);
/** The same words in a contact, where "no complaint" tells of none. */
const namedOrNot = lexicon<Kind>(
  Object.fromEntries(Object.entries(NAMED).map(([kind, list]) => [kind, list.replaceAll('!', '')])) as Record<
    Kind,
    string
  >,
);

const shown = lexicon<Kind>(SHOWN);

const kindsIn = (list: typeof named) =>
  memo((text): ReadonlySet<Kind> => new Set(list(text).flatMap((one) => (one.denied ? [] : [one.sense]))));
export const kindsNamed = kindsIn(named);
const inOtherWords = kindsIn(shown);
const byTheirNames = kindsIn(namedOrNot);
/** The kinds of case a contact tells of, by their own names or in passing. */
export const kindsTold = memo(
  (text): ReadonlySet<Kind> => new Set([...inOtherWords(text), ...byTheirNames(text)]),
);
/** Where each stands, for what a rule's sentence says besides. */
export const spansNamed = named;
