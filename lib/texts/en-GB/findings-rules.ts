/** What the checks of rules, setting, concepts and the journey say, by code; see findings.ts. */
const MET = 'Nothing more is needed here.';
const SECTORS =
  '{sector, select, housing {housing} retail {retail} hospitality {hospitality} financial_services {financial services} telecoms {telecoms} energy_and_water {energy and water} health_and_care {health and care} public_services {public services} transport {transport} travel_and_leisure {travel and leisure} education {education} charity {charities} other {this trade}}';
const CONCEPT =
  '{concept, select, customer_journey {customer journey} service_quality {service quality} other {continuous improvement}}';

export const rulesFindings = {
  'improvement-no-rules': {
    says: '“{name}” is linked to no rule.',
    next: 'Pick the requirements it follows from or has to respect.',
  },
  'improvement-no-compliance': {
    says: '“{name}” does not say how it keeps its rules.',
    next: 'Take its rules one by one and say what in the change keeps each.',
  },
  'compliance-names-none': {
    says: 'The compliance of “{name}” names none of the rules it is linked to.',
    next: 'Name each rule and the part of the change that keeps it.',
  },
  'compliance-names-few': {
    says: 'The compliance of “{name}” speaks of {count} of its {total} linked rules.',
    next: 'Say in a sentence what keeps each of the others, or unlink those that play no part.',
  },
  'rules-one-side': {
    says: 'Improvements are linked only to rules from {side, select, inside {inside} other {outside}}.',
    next: '{side, select, inside {Link the laws or outside rules they have to respect as well.} other {Link the policies or procedures they have to respect as well.}}',
  },
  'improvements-linked': {
    says: '{count, plural, one {# improvement names its rules and says how it keeps them.} other {# improvements name their rules and say how they keep them.}}',
    next: MET,
  },
  'scenario-no-organisation': {
    says: 'No organisation is named yet.',
    next: 'Name a real, simulated or hypothetical organisation.',
  },
  'scenario-no-service': {
    says: 'It is not said which service this is about.',
    next: 'Describe one service, from where it begins to where it ends.',
  },
  'scenario-no-basis': {
    says: 'It is not said whether the organisation is real, simulated or hypothetical.',
    next: 'Choose one; all three are fine.',
  },
  'scenario-no-sector': {
    says: 'No sector is chosen.',
    next: 'Choose it; it decides which rules apply.',
  },
  'scenario-no-detail': {
    says: 'The service is described without a number, a name or a role.',
    next: 'Add one thing a visitor would see: how many customers, who serves them, what it is called.',
  },
  'scenario-set': { says: 'The setting is clear: {name}.', next: MET },
  'improvement-no-why': {
    says: '“{name}” gives no reason.',
    next: 'Link it to the cause, the evidence and the rule behind it.',
  },
  'improvement-why-bare': {
    says: '“{name}” is asserted, not justified.',
    next: 'Say what shows that it is needed and why it beats another way.',
  },
  'options-none-set-aside': {
    says: 'No option was set aside.',
    next: 'Add one you looked at and say which rule, figure or fact ruled it out.',
  },
  'option-no-reason': {
    says: 'It is not said why “{name}” was set aside.',
    next: 'Say which rule, figure or fact ruled it out.',
  },
  'constraints-unseen': {
    says: 'No rule is seen to shape or limit a recommendation.',
    next: 'Say where a law or a procedure left you no choice, or made you choose differently.',
  },
  'recommendations-justified': {
    says: '{count, plural, one {# recommendation is} other {# recommendations are}} reasoned, within the rules.',
    next: MET,
  },
  'rule-as-hindrance': {
    says: 'Here the rule is only in the way: “{words}”.',
    next: 'Say what it protects or lets you promise; the improvement may lie there.',
  },
  'rules-enable': { says: 'A rule is shown to help.', next: MET },
  'law-no-year': {
    says: '“{name}” lacks its year.',
    next: '{known, select, yes {Write its full title with the year: {law}.} other {Write its full title with the year.}}',
  },
  'law-short-form': {
    says: '“{given}” is not the full title.',
    next: 'Write {law} here; later the short form will do.',
  },
  'law-without-row': {
    says: '{law} is used here but not among the external requirements.',
    next: 'Add it there, with what it asks.',
  },
  'law-no-source': {
    says: 'It is not said where “{name}” was read.',
    next: 'Give the page and the day you read it.',
  },
  'laws-none': {
    says: 'No Act or regulation is named yet.',
    next: 'Add the law that reaches this service, with title and year.',
  },
  'law-cited': {
    says: '{count, plural, one {# law is} other {# laws are}} cited by title and year.',
    next: MET,
  },
  'effect-abstract': {
    says: 'The effect of “{name}” stays on paper: “{words}”.',
    next: 'Say who does what, and when, because of it.',
  },
  'effects-concrete': {
    says: '{count, plural, one {# rule is} other {# rules are}} shown at work.',
    next: MET,
  },
  'sector-rules-missing': {
    says: `All rules named hold for every trade; none is particular to ${SECTORS}.`,
    next: '{known, select, yes {Look for your regulator or trade body; {example} is one to consider.} other {Look for the rules of your regulator or trade body.}}',
  },
  'sector-rules-named': {
    says: '{sure, select, yes {“{name}” is a rule of this sector.} other {“{name}” goes beyond the rules that hold for every trade.}}',
    next: MET,
  },
  'concept-not-named': {
    says: `The idea of ${CONCEPT} is not explained yet.`,
    next: 'Say in a sentence or two what it means in this service.',
  },
  'concept-not-shown': {
    says: `The idea of ${CONCEPT} is named but not shown.`,
    next: '{concept, select, customer_journey {Add the stages of one customer’s journey.} service_quality {Choose a gap with both its levels, and the dimension it belongs to.} other {Say what is checked after the change and what follows.}}',
  },
  'concept-named-only': {
    says: `The idea of ${CONCEPT} is named without a word about this service.`,
    next: 'Tie it to something that happens here.',
  },
  'concepts-explained': {
    says: '{count, plural, one {# idea is} other {# ideas are}} explained and shown.',
    next: MET,
  },
  'loyalty-none': {
    says: 'Nothing is said yet about trust or loyalty.',
    next: 'Say what is the same every time, and what that does for a customer.',
  },
  'loyalty-unlinked': {
    says: 'Loyalty is named, but not what brings it about.',
    next: 'Join it to something customers get every time.',
  },
  'loyalty-generic': {
    says: 'What is said of loyalty is true of any business.',
    next: 'Use a promise, a date or a figure of yours.',
  },
  'loyalty-explained': { says: 'Consistent service is tied to trust and loyalty.', next: MET },
  'tiers-none': {
    says: 'No service tier is described yet.',
    next: 'Begin with the person a customer meets first.',
  },
  'tiers-few': {
    says: '{count, plural, one {# service tier is} other {# service tiers are}} described; this unit looks for at least {min}.',
    next: 'Add the tier a contact is passed to.',
  },
  'tier-no-name': { says: 'Tier “{name}” has no name.', next: 'Give the level and the role.' },
  'tier-no-handles': {
    says: '“{name}” does not say what it settles.',
    next: 'Say what is decided here, and up to which limit.',
  },
  'tier-vague': {
    says: 'What “{name}” settles could be said of any service.',
    next: 'Name the requests decided here, and up to which limit.',
  },
  'tier-no-passes-on': {
    says: '“{name}” does not say when it passes a contact on.',
    next: 'Name the limit and the next tier.',
  },
  'tiers-no-limit': {
    says: 'No tier names the limit at which it passes a contact on.',
    next: 'Give an amount, a case or a condition.',
  },
  'tiers-described': {
    says: '{count, plural, one {# tier is} other {# tiers are}} described with their work and limits.',
    next: MET,
  },
  'departments-none': {
    says: 'No department is described yet.',
    next: 'Begin with the one a customer meets first.',
  },
  'departments-few': {
    says: '{count, plural, one {# department is} other {# departments are}} described; this unit looks for at least {min}.',
    next: 'Add one whose work customers feel without meeting it.',
  },
  'department-no-name': { says: 'Department “{name}” has no name.', next: 'Give it its usual name.' },
  'department-no-place': {
    says: '“{name}” does not say where it stands.',
    next: 'Choose front line, behind the scenes or outside.',
  },
  'department-no-role': {
    says: '“{name}” does not say what it does for the customer or a colleague.',
    next: 'Say who needs its work, and for what.',
  },
  'departments-front-only': {
    says: 'Only departments that customers meet are on the map.',
    next: 'Add those behind the scenes, such as IT, finance or suppliers.',
  },
  'departments-few-behind': {
    says: '{count, plural, one {# department stands} other {# departments stand}} behind the scenes; this unit looks for at least {min}.',
    next: 'Add another that customers never meet, such as IT, finance or a supplier.',
  },
  'department-no-dependents': {
    says: 'It is not said who depends on “{name}”.',
    next: 'Name the colleagues who need its work, and for what.',
  },
  'departments-mapped': {
    says: '{count, plural, one {# department is} other {# departments are}} described, {behind} of them behind the scenes.',
    next: MET,
  },
  'stages-none': {
    says: 'No stage of the journey is described yet.',
    next: 'Begin with the moment a customer first gets in touch.',
  },
  'stages-few': {
    says: '{count, plural, one {# stage is} other {# stages are}} described; this unit looks for at least {min}.',
    next: 'Add what comes before or after them.',
  },
  'stage-no-name': { says: 'Stage “{name}” has no name.', next: 'Call it what a customer would call it.' },
  'stage-no-phase': {
    says: '“{name}” does not say whether it comes before, during or after the service.',
    next: 'Choose one.',
  },
  'stage-no-happens': {
    says: '“{name}” does not say what happens.',
    next: 'Describe it as the customer lives it.',
  },
  'stage-no-department': {
    says: '“{name}” does not say who does the work.',
    next: 'Choose the department.',
  },
  'phase-missing': {
    says: 'No stage {phase, select, before {comes before} during {belongs to} other {comes after}} the service itself.',
    next: 'Add what happens then.',
  },
  'journey-staged': {
    says: '{count, plural, one {# stage shows} other {# stages show}} the journey before, during and after the service.',
    next: MET,
  },
  'handoffs-none': {
    says: 'No hand-off between departments is marked.',
    next: 'Choose for a stage who gets the work next.',
  },
  'handoffs-few': {
    says: '{count, plural, one {# hand-off is} other {# hand-offs are}} marked; this unit looks for at least {min}.',
    next: 'Mark another stage at which the work changes hands.',
  },
  'handoff-no-breaks': {
    says: '“{name}” does not say what happens when the hand-off fails.',
    next: 'Say what is lost and what the customer notices.',
  },
  'handoff-no-customer': {
    says: 'The failure at “{name}” never reaches a customer.',
    next: 'Follow it until a customer sees, waits for or loses something.',
  },
  'handoff-one-step': {
    says: '“{name}” stops at the first consequence.',
    next: 'Say what that sets off in the next department.',
  },
  'handoffs-analysed': {
    says: '{count, plural, one {# hand-off is} other {# hand-offs are}} followed to the customer.',
    next: MET,
  },
  'service-is-selling': {
    says: '“{words}” is selling or marketing, not the service itself.',
    next: 'Describe what is done for a customer who has already decided.',
  },
  'service-described': { says: 'The service itself is described.', next: MET },
} as const;
