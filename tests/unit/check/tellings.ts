import { emptyDocument, type ProposalDocument, type Row } from '@/lib/core/proposal/document';

/**
 * How learners of many trades tell a mistake, and how others tell something near it that is none. Written before the rules were
 * changed for them, so that they show how far a class of wording carries.
 */
export type Telling = { readonly says: string; readonly document: ProposalDocument };

const draft = (change: (document: ProposalDocument) => void): ProposalDocument => {
  const document = emptyDocument();
  change(document);
  return document;
};
type Outside = Partial<Row<'externalRequirements'>>;
type Inside = Partial<Row<'internalRequirements'>>;
const id = <T extends object>(rows: readonly T[], at: string) =>
  rows.map((one, i) => ({ id: `${at}${i}`, ...one }));

const LAWS = ['Consumer Rights Act 2015', 'Equality Act 2010', 'UK GDPR'] as const;
/** Laws named and asked about soundly, with these effects. */
const effects = (...texts: string[]): Telling => ({
  says: texts.join(' | '),
  document: draft((d) => {
    d.externalRequirements = id(
      texts.map(
        (effect, i): Outside => ({
          instrument: LAWS[i] ?? '',
          kind: 'legislation',
          force: 'mandatory',
          asks:
            [
              'Services are given with reasonable care and skill.',
              'Reasonable adjustments.',
              'Personal data is kept secure.',
            ][i] ?? '',
          effect,
        }),
      ),
      'x',
    );
  }),
});

export const paper = [
  effects(
    'All drivers have completed the e-learning module.',
    'It is in the handbook, which everybody has signed.',
  ),
  effects('The salon takes its responsibilities under the Act seriously.', 'We are fully compliant with it.'),
  effects('It affects everything we do.', 'It has a big impact on how the depot is run.'),
  effects('There is a poster about it in the staff room.', 'A copy is kept in the office.'),
  effects('As a company we must abide by this.', 'Failure to comply is not an option.'),
  effects('We were told about it at induction.', 'Head office deals with all of that.'),
  effects(
    'Customers’ goods must be of satisfactory quality.',
    'Customers must not be discriminated against.',
  ),
  effects('It gives guests rights.', 'It protects people’s personal information.'),
  effects('It is followed.', 'This is always followed by all the nurses.'),
  effects('Management make sure that we are in line with it.', 'This is covered in our training every year.'),
  effects('Everyone has read it.', 'The folder is on the shelf for anyone who wants to look.'),
  effects('It is displayed on the wall by the till.', 'Every member of staff knows it is the law.'),
  effects('The garage respects this law.', 'The garage respects this law as well.', 'Same as above.'),
];
export const notPaper = [
  effects('Check, scan, hand back.', 'We ask which side they hear better on.'),
  effects('Phones stay in the lockers.', 'Two chairs without arms stand by the window.'),
  effects('A faulty kettle is swapped at the counter.', 'I lower the couch before a patient gets up.'),
  effects('The mechanic road tests each car.', 'Registration numbers are never read out.'),
  effects(
    'Every driver has signed the sheet that says who may open a parcel, and I check it before a round.',
    'The ramp goes down before the doors open.',
  ),
  effects('We were told at induction to offer a repair first, so I do.', 'Menus come in large print.'),
  effects('Price labels are printed again each Monday.', 'A quiet room is kept for those who need it.'),
  effects(
    'The poster by the till tells customers how to complain and I point to it.',
    'I read the form out for anybody who asks.',
  ),
];

const grumbling = (...texts: string[]): Telling => ({
  says: texts.join(' | '),
  document: draft((d) => {
    d.externalRequirements = id<Outside>(
      [
        {
          instrument: 'Data Protection Act 2018',
          kind: 'legislation',
          asks: 'Personal data is kept secure.',
        },
      ],
      'x',
    );
    d.improvements = id(
      texts.map(
        (why): Partial<Row<'improvements'>> => ({
          name: 'Call people back',
          change: 'We ring people back within a day.',
          why,
        }),
      ),
      'i',
    );
  }),
});
export const hindrance = [
  grumbling('If there were fewer regulations guests would get in quicker.'),
  grumbling('The allergen law is a headache for the kitchen and diners get fed up with it.'),
  grumbling('Thanks to GDPR we can no longer ring people back like we used to.'),
  grumbling('All these checks do is waste time. Data protection is an excuse for doing nothing.'),
  grumbling('Compliance kills any good idea.'),
  grumbling('We would love to do more for our tenants but our hands are tied by regulations.'),
  grumbling('Safeguarding rules mean endless forms and less time with the children.'),
  grumbling('You cannot do anything these days because of health and safety.'),
  grumbling('The Equality Act only brings extra work.'),
  grumbling('Rules and regulations are there to trip you up and they spoil the day for everyone.'),
  grumbling('The law makes it impossible to be flexible, so passengers lose out.'),
  grumbling('Nobody gains from data protection, it is a nightmare on the phone.'),
  grumbling('We have to fight the regulations every day to give a good service.'),
];
export const notHindrance = [
  grumbling(
    'Data protection takes a minute at the start of a call, and because of it people trust us with their number.',
  ),
  grumbling('The law lets us ring back anyone who has agreed to it, so the form asks.'),
  grumbling('At first the checks looked like a waste of time; they stopped two frauds in May.'),
  grumbling('Our old paper procedure slows us down: nobody could find the number.'),
  grumbling('The rules do not stop us ringing back; nobody had been given the job.'),
  grumbling('Without the allergen rules a guest could be in hospital, so the call asks.'),
  grumbling('Queues make customers fed up, 22 of 60 walked out.'),
  grumbling('GDPR means we may only keep the number for a month, so callers know it will be deleted.'),
];

const breaches = (...pairs: (readonly [string | undefined, string | undefined])[]): Telling => ({
  says: pairs.flat().join(' | '),
  document: draft((d) => {
    d.externalRequirements = id(
      pairs.map(
        ([breachCustomer, breachOrganisation], i): Outside => ({
          instrument: LAWS[i] ?? '',
          kind: 'legislation',
          force: 'mandatory',
          asks: 'Services are given with reasonable care and skill.',
          effect: 'The porter checks the label before a bed is moved.',
          ...(breachCustomer ? { breachCustomer } : {}),
          ...(breachOrganisation ? { breachOrganisation } : {}),
        }),
      ),
      'x',
    );
  }),
});
export const recited = [
  breaches(
    ['Customers lose confidence.', 'It would damage our reputation.'],
    ['They might complain.', 'A fine.'],
  ),
  breaches([undefined, undefined], [undefined, undefined]),
  breaches(
    ['They would not be happy.', 'The company would get into trouble with the authorities.'],
    ['Bad experience.', 'Legal consequences.'],
  ),
  breaches(
    ['Not good for customers.', 'Could lead to complaints and bad reviews.'],
    ['Poor service.', 'We could lose business.'],
  ),
  breaches(
    ['It would affect them badly.', 'There would be serious consequences.'],
    ['Their rights are broken.', 'We would be breaking the law.'],
  ),
  breaches([undefined, 'Unlimited fines.'], [undefined, 'Prosecution.']),
  breaches(
    ['Their data could be at risk.', 'Fines and penalties.'],
    ['They may feel discriminated against.', 'Bad publicity.'],
  ),
  breaches(
    ['Customers may go elsewhere.', 'Loss of customers and profit.'],
    ['They would be let down.', 'Damage to the brand.'],
  ),
  breaches(['Dissatisfaction.', 'Non-compliance.'], ['Breach of their rights.', 'Non-compliance.']),
  breaches(['It is against the law.', 'It is against the law.'], ['Illegal.', 'Illegal.']),
  breaches(
    ['They would tell others.', 'People would stop using us.'],
    ['It would be wrong.', 'Everyone would hear about it.'],
  ),
  breaches(
    ['Customer has problem.', 'Company has problem.'],
    ['Is not fair for him.', 'Company get punish.'],
  ),
];
export const notRecited = [
  breaches(
    ['A guest with a nut allergy is taken to hospital.', 'The council can close the kitchen.'],
    ['A deaf man misses his train.', 'He can claim in the county court.'],
  ),
  breaches(
    ['She pays twice for the same boiler.', 'Trading Standards.'],
    ['Strangers learn where she lives.', 'The ICO looks into it.'],
  ),
  breaches(
    [undefined, 'We repair it again for nothing or give £60 back.'],
    [undefined, 'The tribunal may order compensation.'],
  ),
  breaches(
    ['Deaf lady signs for a plan she did not hear.', 'County court.'],
    ['Ex husband turns up at her new flat.', 'We have 72 hours to tell the ICO.'],
  ),
  breaches(
    ['A child goes home with the wrong adult.', 'Ofsted.'],
    ['He sits outside in the rain because there is no ramp.', 'A claim for hurt feelings.'],
  ),
];

const learnt = (
  learntText: string,
  applied?: string,
  name = 'Customer Service Excellence standard',
): Telling => ({
  says: [learntText, applied].join(' | '),
  document: draft((d) => {
    d.learning = id<Partial<Row<'learning'>>>(
      [
        {
          name,
          source: 'Its website',
          date: '2026-05-01',
          learnt: learntText,
          ...(applied ? { applied } : {}),
        },
      ],
      'l',
    );
  }),
});
export const checklist = [
  learnt('It has five criteria and a lot of elements for each.', 'We have the certificate on the wall.'),
  learnt('You need to answer in 48 hours and wear a badge.', 'No changes were needed.'),
  learnt('It says what good service is.', 'We scored full marks, so that is that.'),
  learnt('What you need for the award.', 'Achieved in 2021, nothing further to do.'),
  learnt('How to greet, listen, answer and close.', 'All boxes checked.'),
  learnt('The criteria for accreditation.', 'The salon holds it, which proves that we are the best.'),
  learnt('Ten steps to good service.', 'Completed and signed off by the manager.'),
  learnt('It is the list of what the best hotels do. Once you do all of it you are at the top.', 'We do it.'),
  learnt('A set of rules for good call handling.', 'Our team has been doing it like this for years anyway.'),
  learnt('Ten things every depot should have.', 'Filed with the other certificates.'),
  learnt('Ten points of good service.', 'I know them all by heart since my first day.'),
  learnt('What it wants of a complaints desk.', 'Went through it with my boss and we are good on all of it.'),
  learnt('A checklist for accessible shops.', 'We ticked each line and put it in the file.'),
  learnt('How the best hotels do it.', 'It is the same what we do. We are at that level.'),
  learnt('Top tips.', 'There was nothing in it that we did not do.'),
];
export const notChecklist = [
  learnt(
    'It has a line on hearing loops.',
    'We ticked all but that one; the loop was put in on 3 May, and I go through it again in autumn.',
  ),
  learnt('They publish their waits.', 'Ours have stood on the door since September.'),
  learnt(
    'It asks for feedback after each contact, ours was once a year.',
    'Since June we ask after every repair and look at it each month.',
  ),
  learnt(
    'Their desk names the next step before a guest leaves. We ticked that box and did not do it.',
    'I say the next step aloud now; in October I shall count again.',
  ),
  learnt(
    'It was revised in 2025 and asks for a digital route.',
    'We put a form on the website and will hold it against the next edition.',
  ),
  learnt(
    'The certificate lasts three years and is checked each year.',
    'I asked for last year’s report and took two points from it: call backs and large print.',
  ),
  learnt(
    'Other libraries lend for four weeks, we lend for three.',
    'I wrote it up for the team meeting and we changed it in May.',
  ),
];

const asked = (one: Inside): Telling => ({
  says: [one.document, one.asks, one.why].filter(Boolean).join(' | '),
  document: draft((d) => {
    d.internalRequirements = id<Inside>(
      [{ document: 'Refund procedure', version: '2', asks: 'Refunds in 5 days.' }, one],
      'r',
    );
  }),
});
export const opinion = [
  asked({
    document: 'Smiling',
    kind: 'culture',
    asks: 'A smile costs nothing and everyone should wear one.',
  }),
  asked({ document: 'Music', asks: 'The radio ought to go, it drives me mad.' }),
  asked({ document: 'Team spirit', kind: 'culture', asks: 'We ought to be more like a family.' }),
  asked({ document: 'Waiting area', asks: 'It would be much nicer with plants and a fish tank.' }),
  asked({ document: 'Dress', asks: 'Trainers look awful on a receptionist, so no trainers.' }),
  asked({ document: 'Telephone', asks: 'To me a call should never last longer than three minutes.' }),
  asked({
    document: 'Respect',
    asks: 'Younger drivers ought to show more respect to passengers, that is how I was brought up.',
  }),
  asked({ document: 'My expectations', asks: 'Colleagues come in ten minutes early.' }),
  asked({ document: 'What I would want', asks: 'A cup of tea for anyone who waits.' }),
  asked({ document: 'Greeting', asks: 'First names are friendlier, in my book.' }),
  asked({ document: 'Counter', asks: 'We need nicer mugs and a better coffee, this one is horrible.' }),
];
export const notOpinion = [
  asked({ document: 'Brand guide 2025', kind: 'brand', asks: 'We believe in first names.' }),
  asked({ document: 'Dress code', version: '3', asks: 'No trainers on reception; black shoes.' }),
  asked({ document: 'Opening hours notice', asks: 'The desk is closed on Saturdays.' }),
  asked({
    document: 'Call handling procedure',
    asks: 'A call should last no longer than three minutes; longer ones go to the second line.',
  }),
  asked({ document: 'Service standard', asks: 'Anyone who waits more than 20 minutes is offered tea.' }),
  asked({ document: 'Owner’s email of 3 May 2026', asks: 'She would like a plant on each table.' }),
  asked({
    document: 'Staffing plan',
    kind: 'staffing',
    asks: 'Two on the desk on Saturdays.',
    why: 'It would be nicer with three but the budget is for two.',
  }),
  asked({ document: 'Values booklet', kind: 'culture', asks: 'We treat each other like family.' }),
];

const needing = (
  change: string,
  resources?: string,
  more: (d: ProposalDocument) => void = () => {},
): Telling => ({
  says: [change, resources].join(' | '),
  document: draft((d) => {
    d.improvements = id<Partial<Row<'improvements'>>>(
      [{ name: 'A change', change, ...(resources ? { resources } : {}) }],
      'i',
    );
    d.summary = { recommendation: 'Do it from March.' };
    d.actions = id<Partial<Row<'actions'>>>(
      [{ name: 'Begin', owner: 'Manager', from: '2027-03-01', to: '2027-03-01', improvements: ['i0'] }],
      'a',
    );
    more(d);
  }),
});
export const forgotten = [
  needing('We buy scanners for all 40 drivers.'),
  needing('A second receptionist works every evening.', 'Not an issue, the owner is generous.'),
  needing('All staff get two days of training.', 'It will be fitted around the work.'),
  needing('A new phone system.', 'IT can surely do that.'),
  needing('We open an hour earlier each day.', 'Everybody will be happy to come in earlier.'),
  needing('A member of staff stands at the door all day to greet people.'),
  needing('Everyone rings ten customers a day.', 'None, just a bit of effort.'),
  needing('The waiting room is rebuilt with a play area.', 'Someone in the team will know a builder.'),
  needing('An extra van for Saturdays.', 'I am sure the budget can stretch.'),
  needing('Four new tills.', 'It pays for itself, so there is no cost.'),
];
export const notForgotten = [
  needing(
    'Callers are told the waiting time.',
    'No cost: the phone system has it already and it is switched on in ten minutes.',
  ),
  needing('All staff get two days of training.', '28 days of pay, about £3,100, from the training budget.'),
  needing('I put the form by the door.', 'Ten minutes; paper we have.'),
  needing('An extra van for Saturdays.', 'Hire at £80 a Saturday, agreed with the depot manager.'),
  needing(
    'Two of us swap shifts so the desk opens at eight.',
    'No extra hours; the rota moves by an hour and both have agreed.',
  ),
];

const outside = (one: Outside): Telling => ({
  says: [one.instrument, one.force, one.asks, one.effect, one.breachOrganisation].filter(Boolean).join(' | '),
  document: draft((d) => {
    d.externalRequirements = id<Outside>([one], 'x');
  }),
});
export const forceMistaken = [
  outside({
    instrument: 'Institute of Customer Service ServiceMark',
    kind: 'voluntary-standard',
    effect: 'We are obliged by law to keep it.',
  }),
  outside({ instrument: 'ISO 10002:2018', kind: 'legislation', asks: 'Complaints have to be dealt with.' }),
  outside({
    instrument: 'Code of practice of the National Hairdressers’ Federation',
    kind: 'voluntary-standard',
    force: 'mandatory',
    effect: 'Breaking it is a criminal offence.',
  }),
  outside({
    instrument: 'ABTA Code of Conduct',
    kind: 'legislation',
    force: 'mandatory',
    asks: 'All travel agents in Britain must keep this law.',
  }),
  outside({
    instrument: 'Equality Act 2010',
    kind: 'legislation',
    asks: 'Recommends that shops adjust for disabled people.',
    effect: 'We do it where it suits us.',
  }),
  outside({
    instrument: 'UK GDPR',
    kind: 'legislation',
    effect: 'Small firms like ours need not bother with it.',
  }),
  outside({
    instrument: 'Consumer Rights Act 2015',
    kind: 'legislation',
    asks: 'A set of guidelines on refunds.',
    effect: 'The manager decides if we want to use it.',
  }),
  outside({
    instrument: 'Customer Service Excellence',
    kind: 'regulators-rule',
    force: 'mandatory',
    breachOrganisation: 'We would be taken to court.',
  }),
  outside({
    instrument: 'Health and Safety at Work etc. Act 1974',
    kind: 'legislation',
    effect: 'It is nice to have, but when it is busy we skip it.',
  }),
  outside({ instrument: 'Google reviews', kind: 'customer-expectation', force: 'mandatory' }),
  outside({
    instrument: 'Trusted Trader scheme',
    kind: 'voluntary-standard',
    asks: 'It is an offence not to be in it.',
  }),
  outside({
    instrument: 'Tourist board star rating',
    kind: 'voluntary-standard',
    force: 'mandatory',
    effect: 'No bed and breakfast may open without it, it is the law.',
  }),
];
export const forceRight = [
  outside({
    instrument: 'ABTA Code of Conduct',
    kind: 'voluntary-standard',
    force: 'mandatory',
    asks: 'Binding on us as members; we could leave.',
  }),
  outside({
    instrument: 'Highway Code',
    kind: 'regulators-rule',
    force: 'mandatory',
    asks: 'Parts say must and those are law.',
  }),
  outside({
    instrument: 'ISO 10002:2018',
    kind: 'voluntary-standard',
    force: 'voluntary',
    effect: 'Nobody would fine us; we follow it because complaints get shorter.',
  }),
  outside({
    instrument: 'Equality Act 2010',
    kind: 'legislation',
    force: 'mandatory',
    effect: 'Adjusting is no favour and no choice. How we do it is up to us.',
  }),
  outside({
    instrument: 'Consumer Rights Act 2015',
    kind: 'legislation',
    force: 'mandatory',
    asks: 'Customers may choose a repair or a refund.',
  }),
  outside({
    instrument: 'Food Hygiene Rating Scheme',
    kind: 'voluntary-standard',
    force: 'voluntary',
    asks: 'In England showing the sticker is a choice; hygiene law itself binds us.',
  }),
];

const mixed = (outsideRows: readonly Outside[], insideRows: readonly Inside[], says: string): Telling => ({
  says,
  document: draft((d) => {
    d.context = { organisation: 'Fern & Sons', service: 'The service desk.' };
    d.externalRequirements = id(outsideRows, 'x');
    d.internalRequirements = id(insideRows, 'r');
  }),
});
const CRA: Outside = {
  instrument: 'Consumer Rights Act 2015',
  kind: 'legislation',
  force: 'mandatory',
  asks: 'Faulty goods can be sent back within 30 days for a full refund.',
  effect: 'I refund at the desk.',
};
const RP: Inside = {
  document: 'Returns procedure',
  version: '4',
  asks: 'Unused goods can come back within 60 days with a receipt.',
};
export const confused = [
  mixed(
    [
      CRA,
      {
        instrument: 'Salon cancellation rules',
        kind: 'legislation',
        asks: 'Clients pay half when they cancel late.',
      },
    ],
    [RP],
    'own cancellation rules as legislation',
  ),
  mixed(
    [
      CRA,
      {
        instrument: 'Fire evacuation plan for the depot',
        kind: 'legislation',
        force: 'mandatory',
        asks: 'Leave by the yard.',
      },
    ],
    [RP],
    'evacuation plan as legislation',
  ),
  mixed(
    [CRA, { instrument: 'Our allergen procedure', force: 'mandatory', asks: 'Ask every table.' }],
    [RP],
    'our allergen procedure outside',
  ),
  mixed(
    [CRA, { instrument: 'Nursery admissions policy', kind: 'legislation', asks: 'Siblings first.' }],
    [RP],
    'nursery admissions as legislation',
  ),
  mixed(
    [CRA],
    [RP, { document: 'Licensing Act 2003', kind: 'procedure', asks: 'No sales to under-18s.' }],
    'Licensing Act as procedure',
  ),
  mixed([CRA], [RP, { document: 'GDPR', kind: 'policy', asks: 'Keep data safe.' }], 'GDPR as policy'),
  mixed(
    [CRA],
    [{ ...RP, why: 'By law unused goods can come back within 60 days.' }],
    'own 60 days said to be law',
  ),
  mixed(
    [CRA],
    [RP, { document: 'Cashing-up sheet', asks: 'It is the law that two people count the till at night.' }],
    'two counters said to be law',
  ),
  mixed(
    [CRA],
    [
      RP,
      {
        document: 'Locker rules',
        asks: 'Lockers are emptied on Fridays.',
        why: 'This is a legal requirement.',
      },
    ],
    'lockers said to be law',
  ),
  mixed(
    [{ ...CRA, asks: 'This is our company policy on refunds, written by head office.' }],
    [RP],
    'the Act said to be our policy',
  ),
  mixed(
    [{ ...CRA, effect: 'The manager can change this Act when the rota changes.' }],
    [RP],
    'the Act said to be changeable',
  ),
  mixed(
    [
      CRA,
      {
        instrument: 'Greeting script v2',
        kind: 'legislation',
        force: 'mandatory',
        asks: 'Say good morning.',
      },
    ],
    [RP],
    'greeting script as legislation',
  ),
];
export const notConfused = [
  mixed(
    [CRA],
    [{ ...RP, why: 'It puts the Consumer Rights Act 2015 into our words and goes 30 days further.' }],
    'a policy that goes beyond',
  ),
  mixed(
    [CRA],
    [
      {
        ...RP,
        asks: 'Faulty goods come back within 30 days, as the law says; unused ones within 60 because we choose to.',
      },
    ],
    'both said apart',
  ),
  mixed(
    [
      CRA,
      {
        instrument: 'Licensing Act 2003',
        kind: 'legislation',
        force: 'mandatory',
        asks: 'No alcohol for anybody under 18.',
        effect: 'I ask for ID.',
      },
    ],
    [
      RP,
      {
        document: 'Age check procedure',
        asks: 'Ask anyone who looks under 25. By law nobody under 18 may be served alcohol.',
      },
    ],
    'a procedure that tells the law it serves',
  ),
  mixed(
    [CRA, { instrument: 'Airport byelaws', kind: 'legislation', asks: 'No waiting on the ramp.' }],
    [RP],
    'byelaws',
  ),
  mixed(
    [CRA],
    [
      RP,
      {
        document: 'Fire plan',
        asks: 'Leave by the yard.',
        why: 'The law asks us to have a plan; which door is our own choice.',
      },
    ],
    'a plan that the law asks for',
  ),
  mixed([{ ...CRA, effect: 'Our policy gives more: 60 days.' }], [RP], 'the Act beside our policy'),
];

const idea = (why: string, change = 'A loyalty card with a stamp for each visit.'): Telling => ({
  says: `${change} | ${why}`,
  document: draft((d) => {
    d.gaps = id<Partial<Row<'gaps'>>>(
      [
        {
          name: 'Repairs late',
          measure: 'Repairs done on the day',
          required: 90,
          present: 60,
          unit: '%',
          cause: 'Parts come late.',
        },
      ],
      'g',
    );
    d.evidence = id<Partial<Row<'evidence'>>>(
      [
        {
          name: 'Job sheets',
          source: 'Workshop, May 2026',
          sample: 80,
          finding: '48 of 80 repairs (60%) were done on the day.',
          gaps: ['g0'],
        },
      ],
      'e',
    );
    d.improvements = id<Partial<Row<'improvements'>>>(
      [
        {
          name: 'Order parts early',
          change: 'Parts are ordered when the bike comes in.',
          why: '20 of the 32 late repairs waited for a part.',
          gaps: ['g0'],
        },
        { name: 'Another idea', change, why },
      ],
      'i',
    );
  }),
});
export const unsupported = [
  idea('It is a proven fact that cards work.'),
  idea('Other shops have one.'),
  idea('It stands to reason.'),
  idea('My friend’s salon does it and they are always full.'),
  idea('You can tell that people would go for it.'),
  idea('Everyone likes a bargain.', 'Ten per cent off on Mondays.'),
  idea('It came up in conversation once.', 'Free tea in the waiting room.'),
  idea('I saw it on TikTok.', 'Staff wear name badges with emojis.'),
  idea('The place looks tired.', 'Paint the shop green.'),
  idea('It is bound to bring more people in.', 'A mascot at the door.'),
];
export const supported = [
  idea('21 of 60 customers asked for a card in the May survey.'),
  idea(
    'The job sheets show that 12 late repairs were never paid for, so people get a text.',
    'A text when the repair is ready.',
  ),
];
