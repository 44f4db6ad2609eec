import type { FindingCode } from '@/lib/core/check/codes';
import { judgedFindings } from './findings-judged';
import { practiceFindings } from './findings-practice';
import { rulesFindings } from './findings-rules';

/**
 * What each finding says and what to do next, by code. What is met needs nothing more. `lib/core/check/codes.ts` holds the
 * same codes. The words are plain strings to the type checker: reading the arguments out of so many literal
 * messages at once takes it minutes.
 */
const MET = 'Nothing more is needed here.';

export const findings = {
  'check-unavailable': {
    says: 'A check could not be carried out, so this point is not counted as met.',
    next: 'Tell your centre: the check “{wanted}” of this unit does not work.',
  },
  'nothing-written': {
    says: 'Nothing has been written here yet.',
    next: 'Begin with the organisation and the service your proposal is about.',
  },
  'text-placeholder': {
    says: 'This is a placeholder, not an answer.',
    next: 'Replace it with what you know, or leave it empty for now.',
  },
  'text-nonsense': { says: 'These do not read as words.', next: 'Write a plain sentence; it can be short.' },
  'text-repetition': {
    says: 'This says the same words again and again.',
    next: 'Say it once, and add what is particular to your organisation.',
  },
  'text-filler': {
    says: 'This could stand in any proposal: it names nobody, nothing and no amount.',
    next: 'Add the name, number or moment that makes it true only here.',
  },
  'text-generic': {
    says: 'This is true of any organisation.',
    next: 'Say what happens in yours: who, where, how often.',
  },
  'text-pasted': {
    says: 'These are the words of the guidance or its example.',
    next: 'Write it for your own organisation, in your own words.',
  },
  'text-copied': {
    says: 'The same words stand in another answer.',
    next: 'Answer this question itself; the other place keeps its words.',
  },
  'requirements-none': {
    says: 'No requirements to compare yet.',
    next: 'Name what the organisation asks of itself and what others ask of it.',
  },
  'internal-none': {
    says: 'No internal requirement is named yet.',
    next: 'Add a policy, procedure, standard, budget or training rule of the organisation.',
  },
  'internal-few': {
    says: '{count, plural, one {# internal requirement is} other {# internal requirements are}} named; this unit looks for at least {min}.',
    next: 'Add another document or rule the organisation has set itself.',
  },
  'internal-no-document': {
    says: 'Requirement “{name}” names no document.',
    next: 'Name the policy, procedure or rule, as it is called in the organisation.',
  },
  'internal-no-asks': {
    says: '“{name}” does not say what it asks.',
    next: 'Write what has to be done, and how soon or how well.',
  },
  'internal-no-why': {
    says: '“{name}” does not say why the organisation asks for it.',
    next: 'Add the reason behind the rule in a sentence.',
  },
  'internal-named': {
    says: '{count, plural, one {# internal requirement names its document, what it asks and why.} other {# internal requirements name their document, what they ask and why.}}',
    next: MET,
  },
  'external-none': {
    says: 'No external requirement is named yet.',
    next: 'Add a law, a regulator’s rule, a standard or an expectation that reaches this service.',
  },
  'external-few': {
    says: '{count, plural, one {# external requirement is} other {# external requirements are}} named; this unit looks for at least {min}.',
    next: 'Add another law, rule, standard or expectation from outside.',
  },
  'external-no-instrument': {
    says: 'Requirement “{name}” names no law, rule or standard.',
    next: 'Give its full title and year.',
  },
  'external-no-asks': {
    says: '“{name}” does not say what it asks.',
    next: 'Write what it asks of a service like yours.',
  },
  'external-no-effect': {
    says: '“{name}” does not say what it changes in the service.',
    next: 'Write what staff do differently because of it.',
  },
  'external-named': {
    says: '{count, plural, one {# external requirement is named with what it asks and what it changes in the service.} other {# external requirements are named with what they ask and what they change in the service.}}',
    next: MET,
  },
  'law-wrong-year': { says: 'The year {given} does not fit: the title is {law}.', next: 'Correct the year.' },
  'law-replaced': {
    says: '{law} no longer applies: {by} has taken its place.',
    next: 'Cite {by} and check that what it asks still holds.',
  },
  'law-replaced-partly': {
    says: 'For {part}, {by} has taken the place of {law}.',
    next: 'Cite {by}, or say that yours are contracts between businesses.',
  },
  'law-not-here': {
    says: '{law} does not apply in {nation, select, england {England} wales {Wales} scotland {Scotland} northern_ireland {Northern Ireland} other {all of the United Kingdom}}.',
    next: 'Find the law of that nation, or correct the nation.',
  },
  'law-filed-as-internal': {
    says: '“{name}” is a law or an outside rule, filed among the organisation’s own requirements.',
    next: 'Move it to the external requirements; keep here the policy that carries it out.',
  },
  'policy-filed-as-external': {
    says: '“{name}” is the organisation’s own document, filed as if it came from outside.',
    next: 'Move it to the internal requirements; name here the law or rule behind it.',
  },
  'wish-filed-as-internal': {
    says: '“{name}” is what customers or the market ask, filed among the organisation’s own requirements.',
    next: 'Move it to the external requirements; name here the paper in which the organisation answers it.',
  },
  'policy-told-as-law': {
    says: '“{name}” is the organisation’s own rule, told here as if the law had made it.',
    next: 'Say who can change it. If a law does set this limit, name that law among the external requirements.',
  },
  'law-told-as-policy': {
    says: '“{name}” is told here as if the organisation had made it.',
    next: 'Say what the law itself asks; put your own way of keeping it among the internal requirements.',
  },
  'filed-right': {
    says: '{internal} internal and {external} external requirements are kept apart.',
    next: MET,
  },
  'external-no-kind': {
    says: '“{name}” does not say what kind of requirement it is.',
    next: 'Choose law, regulator’s rule, contract, standard, expectation or competition.',
  },
  'external-no-force': {
    says: '“{name}” does not say whether it is mandatory or voluntary.',
    next: 'Ask who could enforce it, then choose.',
  },
  'law-called-voluntary': {
    says: '“{name}” is binding, but is marked voluntary.',
    next: 'Mark it mandatory.',
  },
  'standard-called-mandatory': {
    says: '“{name}” is a standard organisations choose; no law makes it a duty.',
    next: 'Mark it voluntary, and take out words that call it a legal duty.',
  },
  'expectation-called-mandatory': {
    says: '“{name}” is an expectation or competition, but is marked mandatory.',
    next: 'Mark it voluntary, or name the law or contract that makes it binding.',
  },
  'kind-disagrees': {
    says: '“{name}” is {kind, select, law {legislation} other {a voluntary standard}}, but filed as another kind.',
    next: 'Choose the kind that fits.',
  },
  'no-mandatory': {
    says: 'No mandatory requirement is among them.',
    next: 'Add a law or regulator’s rule that binds this service.',
  },
  'no-voluntary': {
    says: 'No voluntary standard or expectation is among them.',
    next: 'Add good practice or an expectation that nobody enforces, to show the difference.',
  },
  'force-told': {
    says: '{mandatory} mandatory and {voluntary} voluntary requirements are told apart.',
    next: MET,
  },
  'breach-no-customer': {
    says: '“{name}” does not say what a breach means for the customer.',
    next: 'Write what happens to the customer when it is not kept.',
  },
  'breach-no-organisation': {
    says: '“{name}” does not say what a breach means for the organisation.',
    next: 'Write what follows: an order, a fine, compensation, a public finding.',
  },
  'consequences-explained': {
    says: 'The consequences of breach are explained for {count, plural, one {# binding requirement.} other {all # binding requirements.}}',
    next: MET,
  },
  'document-out-of-date': {
    says: '“{name}” is out of date (review date {date}), and no gap or improvement deals with it.',
    next: 'Link it to a gap, or to the improvement that renews it.',
  },
  'document-out-of-date-addressed': {
    says: '“{name}” is out of date ({date}) and the proposal deals with it.',
    next: MET,
  },
  'documents-undated': {
    says: 'None of the documents has a version or a review date.',
    next: 'Add the version or the date of the last review, so a reader can find the same text.',
  },
  'internal-looser': {
    says: '“{internal}” allows {has}, where “{external}” asks for {asks}.',
    next: 'Make the difference a gap, and let an improvement change the document.',
  },
  'conflict-addressed': {
    says: '“{internal}” allows {has} against {asks} in “{external}”, and the proposal deals with it.',
    next: MET,
  },
  'opinion-as-requirement': {
    says: '“{words}” is an opinion, not a requirement.',
    next: 'Name the document or the people who ask for it, or take it out.',
  },
  'requirements-no-opinion': { says: 'No opinion is filed as a requirement.', next: MET },
  'evidence-none': {
    says: 'No evidence is given yet.',
    next: 'Add a source that shows the need: a log, a survey, a sample of calls.',
  },
  'evidence-few': {
    says: '{count, plural, one {# source of evidence is} other {# sources of evidence are}} given; this unit looks for at least {min}.',
    next: 'Add another kind of source, so that one supports the other.',
  },
  'evidence-no-source': {
    says: '“{name}” does not say where it comes from.',
    next: 'Name the log, survey or report and who keeps it.',
  },
  'evidence-no-period': {
    says: '“{name}” does not say which period it covers.',
    next: 'Add the dates from and to.',
  },
  'evidence-no-sample': {
    says: '“{name}” does not say how many were looked at.',
    next: 'Add the number of calls, cases or replies.',
  },
  'evidence-no-method': {
    says: '“{name}” does not say how it was collected.',
    next: 'Write who looked, and how the cases were chosen.',
  },
  'evidence-no-finding': {
    says: '“{name}” does not say what was found.',
    next: 'Write the finding in a sentence, with its figure.',
  },
  'evidence-no-figure': {
    says: '“{name}” gives no figure.',
    next: 'Add the number that carries the finding, such as 22 of 60.',
  },
  'evidence-dates-crossed': {
    says: 'The period of “{name}” ends before it begins.',
    next: 'Correct the dates.',
  },
  'evidence-unused': {
    says: '“{name}” supports no gap and no improvement.',
    next: 'Link it to the gap it shows, or leave it out.',
  },
  'evidence-specific': {
    says: '{count, plural, one {# source is given with period, size, method and finding.} other {# sources are given with period, size, method and finding.}}',
    next: MET,
  },
  'gaps-none': {
    says: 'No gap is described yet.',
    next: 'Say where the service falls short of a requirement.',
  },
  'gap-no-evidence': {
    says: 'Nothing shows that “{name}” is a problem: no evidence is linked to it.',
    next: 'Link the evidence that shows it, or find some.',
  },
  'gap-evidence-no-figure': {
    says: 'The evidence for “{name}” has no finding with a figure.',
    next: 'Add what was counted, so that the gap can be seen in a number.',
  },
  'gaps-evidenced': {
    says: '{count, plural, one {The gap has} other {All # gaps have}} evidence with a figure behind them.',
    next: MET,
  },
  'gap-no-requirement': {
    says: '“{name}” falls short of nothing that is named: no requirement is linked to it.',
    next: 'Link the internal or external requirement it misses.',
  },
  'gaps-rest-on-requirements': {
    says: '{count, plural, one {The gap rests} other {All # gaps rest}} on named requirements.',
    next: MET,
  },
  'gap-no-improvement': {
    says: 'No improvement closes “{name}”.',
    next: 'Link an improvement, or say why the gap is left.',
  },
  'gap-not-measured': {
    says: '“{name}” is not measured.',
    next: 'Give the level required, the level now, and the unit.',
  },
  'gap-no-required': {
    says: '“{name}” does not give the level required.',
    next: 'Take it from the requirement.',
  },
  'gap-no-present': {
    says: '“{name}” does not give the present level.',
    next: 'Take it from your evidence.',
  },
  'gap-no-unit': {
    says: '“{name}” has figures without a unit.',
    next: 'Add the unit, such as % or working days.',
  },
  'gap-no-better': {
    says: '“{name}” does not say whether lower or higher is better.',
    next: 'Choose one; the size of the gap depends on it.',
  },
  'gap-no-shortfall': {
    says: 'By its figures, “{name}” already meets what is required.',
    next: 'Check both levels and which way is better.',
  },
  'gaps-measured': {
    says: '{count, plural, one {The gap is} other {All # gaps are}} measured against a required level.',
    next: MET,
  },
  'improvements-none': {
    says: 'No improvement is proposed yet.',
    next: 'Say what should change, and which gap it closes.',
  },
  'improvement-no-evidence': {
    says: 'Nothing shows that “{name}” is needed.',
    next: 'Link it to a gap with evidence, or to the evidence itself.',
  },
  'improvement-no-gap': { says: '“{name}” closes no gap.', next: 'Link the gap it closes, or leave it out.' },
  'improvement-no-kpi': { says: 'No KPI would show whether “{name}” works.', next: 'Add a KPI and link it.' },
  'kpi-no-improvement': {
    says: '“{name}” measures no improvement.',
    next: 'Link the improvement it watches, or leave it out.',
  },
  'cost-no-improvement': {
    says: 'The cost “{name}” belongs to no improvement.',
    next: 'Link the improvement it pays for.',
  },
  'benefit-no-improvement': {
    says: 'The benefit “{name}” comes from no improvement.',
    next: 'Link the improvement that brings it.',
  },
  'action-no-improvement': {
    says: 'The action “{name}” serves no improvement.',
    next: 'Link the improvement it carries out.',
  },
  'improvement-no-action': {
    says: 'No action carries out “{name}”.',
    next: 'Add an action with an owner and dates, and link it.',
  },
  'improvement-no-resources': {
    says: '“{name}” does not say what it needs.',
    next: 'Write the hours, money or people it takes, even if they are few.',
  },
  'improvement-not-costed': {
    says: '“{name}” speaks of “{words}”, but no cost is linked to it.',
    next: 'Add a cost line, or say why it costs nothing.',
  },
  'improvements-evidenced': {
    says: '{count, plural, one {The improvement has} other {All # improvements have}} evidence behind them.',
    next: MET,
  },
  'improvements-costed': {
    says: '{count, plural, one {The improvement} other {All # improvements}} that need money have costs.',
    next: MET,
  },
  'improvements-measured': {
    says: '{count, plural, one {The improvement has} other {All # improvements have}} a KPI.',
    next: MET,
  },
  'resources-considered': {
    says: 'What {count, plural, one {the improvement needs is} other {the # improvements need is}} said and held against limits.',
    next: MET,
  },
  'limits-none': {
    says: 'Nothing says what budget, staff or time there is.',
    next: 'Add the budget, or an internal requirement on staffing or training.',
  },
  'costs-none': {
    says: 'No cost is given yet.',
    next: 'List what the improvements cost, in money and in hours.',
  },
  'costs-few': {
    says: '{count, plural, one {# cost line is} other {# cost lines are}} given; this unit looks for at least {min}.',
    next: 'Think of set-up, running costs, training and people’s time.',
  },
  'cost-no-quantity': {
    says: '“{name}” does not say how much or how many.',
    next: 'Add the quantity: hours, people, months.',
  },
  'cost-no-rate': { says: '“{name}” has no rate.', next: 'Add the price of one.' },
  'cost-no-timing': {
    says: '“{name}” does not say whether it comes once or again.',
    next: 'Choose one-off, monthly or yearly.',
  },
  'cost-no-basis': {
    says: '“{name}” does not say what its figure rests on.',
    next: 'Write where it comes from: a quote, a pay rate, a price list.',
  },
  'costs-complete': {
    says: '{count, plural, one {# cost line is} other {# cost lines are}} complete, {total} in all.',
    next: MET,
  },
  'benefits-none': {
    says: 'No benefit is given yet.',
    next: 'Say what gets better, and what it is worth where that can be counted.',
  },
  'benefits-few': {
    says: '{count, plural, one {# benefit is} other {# benefits are}} given; this unit looks for at least {min}.',
    next: 'Add another benefit, for customers or for the organisation.',
  },
  'benefit-no-kind': {
    says: '“{name}” does not say what kind of benefit it is.',
    next: 'Choose cashable, quantified or qualitative.',
  },
  'benefit-no-quantity': {
    says: '“{name}” does not say how much or how many.',
    next: 'Add the quantity, or mark the benefit qualitative.',
  },
  'benefit-no-rate': {
    says: '“{name}” has no value for one.',
    next: 'Add the rate, or mark the benefit qualitative.',
  },
  'benefit-no-timing': {
    says: '“{name}” does not say whether it comes once or again.',
    next: 'Choose one-off, monthly or yearly.',
  },
  'benefit-no-basis': {
    says: '“{name}” does not say what it rests on.',
    next: 'Write how you reached it, and what you assumed.',
  },
  'benefits-all-qualitative': {
    says: 'No benefit is put in figures.',
    next: 'Count at least one: calls saved, hours freed, compensation not paid.',
  },
  'benefits-complete': {
    says: '{count, plural, one {# benefit is} other {# benefits are}} complete, {total} in all.',
    next: MET,
  },
  'nothing-to-weigh': {
    says: 'There are not yet costs and benefits to weigh.',
    next: 'List both; the totals are worked out for you.',
  },
  'conclusion-none': {
    says: 'The costs and benefits are not weighed yet.',
    next: 'Write what the figures mean: is it worth doing, and why?',
  },
  'conclusion-no-reason': {
    says: 'The conclusion gives no figure or no reason.',
    next: 'Name the net result or the payback, and say why it is enough.',
  },
  'conclusion-ignores-loss': {
    says: 'The figures come out at {net}, and the conclusion does not say so.',
    next: 'Say that it costs more than it brings, and why it is still right, or change the plan.',
  },
  'no-low-case': {
    says: 'There is no cautious case: every figure is the hoped-for one.',
    next: 'Give at least one low and high figure.',
  },
  weighed: {
    says: 'Costs of {cost} are weighed against benefits of {benefit}, with a cautious case.',
    next: MET,
  },
  'budget-none': {
    says: 'No budget is given to hold the costs against.',
    next: 'Add the budget, or the sum you would ask for.',
  },
  'over-budget': {
    says: 'The first year costs {cost}; the budget is {budget}.',
    next: 'Make it smaller, spread it, or say how the rest will be found.',
  },
  'over-budget-addressed': {
    says: 'The first year costs {cost} against a budget of {budget}, and the proposal says how.',
    next: MET,
  },
  'within-budget': { says: 'The first year costs {cost}, within the budget of {budget}.', next: MET },
  'stakeholders-none': {
    says: 'No stakeholder is considered yet.',
    next: 'Name the groups it touches, what it means for each, and your answer.',
  },
  'stakeholder-group-missing': {
    says: '{group, select, customers {Customers are} vulnerable_customers {Customers who may be vulnerable are} front_line {Front-line staff are} other_departments {Other departments are} managers {Managers are} suppliers {Suppliers are} other {Others affected are}} not considered yet.',
    next: 'Say what the change means for them and how you answer it.',
  },
  'stakeholder-no-group': { says: '“{name}” is in no group.', next: 'Choose the group.' },
  'stakeholder-no-effect': {
    says: '“{name}” does not say what the change means for them.',
    next: 'Write what they gain and what it asks of them.',
  },
  'stakeholder-no-response': {
    says: '“{name}” does not say how the plan answers them.',
    next: 'Write what you will do about it.',
  },
  'stakeholders-considered': {
    says: '{count, plural, one {# stakeholder is} other {# stakeholders are}} considered, with the effect and an answer.',
    next: MET,
  },
  'kpis-none': {
    says: 'No KPI is given yet.',
    next: 'Choose a figure that will show whether the change works.',
  },
  'kpis-few': {
    says: '{count, plural, one {# KPI is} other {# KPIs are}} given; this unit looks for at least {min}.',
    next: 'Add another, such as what customers notice beside what staff do.',
  },
  'kpi-no-name': { says: 'A KPI has no name.', next: 'Name what is counted.' },
  'kpi-no-definition': {
    says: '“{name}” does not say exactly what is counted.',
    next: 'Write what counts, out of what.',
  },
  'kpi-no-unit': { says: '“{name}” has no unit.', next: 'Add the unit, such as % or days.' },
  'kpi-no-better': { says: '“{name}” does not say whether higher or lower is better.', next: 'Choose one.' },
  'kpi-no-baseline': {
    says: '“{name}” has no baseline.',
    next: 'Add the level before the change, from your evidence.',
  },
  'kpi-no-baseline-date': {
    says: 'The baseline of “{name}” has no date.',
    next: 'Add the date it was measured.',
  },
  'kpi-no-target': { says: '“{name}” has no target.', next: 'Add the level you want to reach.' },
  'kpi-no-target-date': {
    says: 'The target of “{name}” has no date.',
    next: 'Add the date by which it should be reached.',
  },
  'kpi-no-source': {
    says: '“{name}” does not say where its figures come from.',
    next: 'Name the report, log or survey.',
  },
  'kpi-no-frequency': { says: '“{name}” does not say how often it is measured.', next: 'Choose how often.' },
  'kpi-no-owner': { says: 'Nobody is named to watch “{name}”.', next: 'Name a person by role.' },
  'kpi-target-same': {
    says: 'The target of “{name}” is the level of today ({baseline}).',
    next: 'Set a target that would be an improvement.',
  },
  'kpi-target-worse': {
    says: 'The target of “{name}” ({target}) is worse than its baseline ({baseline}).',
    next: 'Check both figures and which way is better.',
  },
  'kpi-dates-crossed': {
    says: 'The target of “{name}” is due before its baseline was measured.',
    next: 'Correct the dates.',
  },
  'kpi-no-goal': {
    says: '“{name}” serves no goal of the organisation.',
    next: 'Link the goal it helps to reach.',
  },
  'kpis-measurable': {
    says: '{count, plural, one {# KPI has} other {# KPIs have}} a baseline, a target, dates, a source and an owner.',
    next: MET,
  },
  'goals-none': {
    says: 'No goal of the organisation is named yet.',
    next: 'Add a goal from its plan or strategy.',
  },
  'goal-no-name': { says: 'A goal has no words.', next: 'Copy the goal from the plan.' },
  'goal-no-source': {
    says: 'The goal “{name}” has no source.',
    next: 'Name the plan or strategy it stands in.',
  },
  'kpis-serve-goals': {
    says: 'Every KPI serves {count, plural, one {a goal} other {one of # goals}} with a source.',
    next: MET,
  },
  'actions-none': { says: 'No action is planned yet.', next: 'Add the first step, with an owner and dates.' },
  'actions-few': {
    says: '{count, plural, one {# action is} other {# actions are}} planned; this unit looks for at least {min}.',
    next: 'Add the steps between the decision and the first review.',
  },
  'action-no-name': { says: 'An action has no name.', next: 'Say what is done.' },
  'action-no-owner': { says: 'Nobody is named to do “{name}”.', next: 'Name one person by role.' },
  'action-no-dates': { says: '“{name}” has no dates.', next: 'Add when it begins and ends.' },
  'actions-owned-and-dated': { says: 'All {count} actions have an owner and dates.', next: MET },
  'one-owner': {
    says: 'All {count} actions are left to one person: {owner}.',
    next: 'Share them with the people whose work it is, or say how one person will have the time.',
  },
  'owners-shared': {
    says: 'The actions are shared among {count, plural, one {# owner} other {# owners}}.',
    next: MET,
  },
  'schedule-sound': { says: 'The timeline holds together.', next: MET },
  'schedule-plan-ends-before-start': {
    says: 'The plan ends before it starts.',
    next: 'Correct the dates of the plan.',
  },
  'schedule-go-live-outside-plan': {
    says: 'The first day of the new way of working lies outside the plan.',
    next: 'Correct that day, or the dates of the plan.',
  },
  'schedule-ends-before-start': { says: '“{name}” ends before it starts.', next: 'Correct its dates.' },
  'schedule-starts-before-predecessor-ends': {
    says: '“{name}” starts {days, plural, one {# day} other {# days}} before “{other}”, which it waits for, is done.',
    next: 'Move one of the two, or take the link out.',
  },
  'schedule-outside-plan': {
    says: '“{name}” lies {days, plural, one {# day} other {# days}} outside the plan.',
    next: 'Move it, or change the dates of the plan.',
  },
  'schedule-milestone-with-duration': {
    says: 'The milestone “{name}” takes more than a day.',
    next: 'Give it one day, or make it a task.',
  },
  'schedule-dependency-cycle': {
    says: '“{name}” waits for itself through other actions.',
    next: 'Take one of the links out.',
  },
  'go-live-none': {
    says: 'The plan does not say when the new way of working begins.',
    next: 'Add the date it goes live.',
  },
  'reviews-none': {
    says: 'No review is planned.',
    next: 'Plan when you will look at the KPIs after the change.',
  },
  'reviews-few': {
    says: '{count, plural, one {# review} other {# reviews}} after going live; this unit looks for at least {min}.',
    next: 'Add another review.',
  },
  'reviews-before-go-live': {
    says: 'Every review comes before the change begins on {date}.',
    next: 'Plan a review after that day.',
  },
  'review-no-date': { says: '“{name}” has no date.', next: 'Add the date.' },
  'review-no-owner': { says: 'Nobody is named to hold “{name}”.', next: 'Name a person by role.' },
  'review-no-if-off': {
    says: '“{name}” does not say what happens if the figures are off target.',
    next: 'Write what would be done, and by whom.',
  },
  'monitoring-none': {
    says: 'Nothing says what is watched between the reviews.',
    next: 'Write who looks at which figures, and how often, or link KPIs to the reviews.',
  },
  'monitoring-planned': {
    says: '{count, plural, one {# review is} other {# reviews are}} planned after the change begins.',
    next: MET,
  },
  'claim-without-source': {
    says: '“{words}” is a view with nothing behind it.',
    next: 'Give the source that shows it, or take it out.',
  },
  'claims-have-sources': {
    says: 'The claims rest on {count, plural, one {# source} other {# sources}}.',
    next: MET,
  },
  specific: { says: 'The words are about this organisation.', next: MET },
  'thread-whole': {
    says: 'Requirements, evidence, gaps, improvements, KPIs and actions hang together.',
    next: MET,
  },
  'summary-none': {
    says: 'The summary is not written yet.',
    next: 'Write it last: the problem, the proposal, what it brings, what you ask for.',
  },
  'summary-no-figures': {
    says: 'The summary gives no figure.',
    next: 'Take the first-year cost and the main result from your figures.',
  },
  'summary-figure-unknown': {
    says: '“{figure}” does not agree with the figures of the proposal.',
    next: 'Check it against the totals and the KPIs.',
  },
  'summary-agrees': { says: 'The figures of the summary agree with the proposal.', next: MET },
  ...rulesFindings,
  ...judgedFindings,
  ...practiceFindings,
} satisfies Record<FindingCode, { says: string; next: string }>;
