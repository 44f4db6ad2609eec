import type { Catalogue, CollectionName, NOTES, NoteName, SectionId } from '@/lib/core/proposal/catalogue';

/** Usual words for every field of a proposal. A template may word any of them differently. */
type FieldTexts<C extends CollectionName> = {
  readonly [F in keyof Catalogue[C]['fields']]: { readonly label: string; readonly hint?: string };
};
type CollectionTexts = {
  readonly [C in CollectionName]: {
    readonly title: string;
    /** One row, as in "1 gap". Records have none. */
    readonly one?: string;
    readonly add?: string;
    readonly fields: FieldTexts<C>;
  };
};
type OptionTexts = {
  readonly [C in CollectionName]?: {
    readonly [F in keyof Catalogue[C]['fields'] as Catalogue[C]['fields'][F] extends { kind: 'choice' }
      ? F
      : never]: Catalogue[C]['fields'][F] extends { options: readonly (infer O extends string)[] }
      ? { readonly [K in O]: string }
      : never;
  };
};

type NoteTexts = {
  readonly [N in NoteName]: {
    readonly title: string;
    readonly one: string;
    readonly fields: { readonly [F in keyof (typeof NOTES)[N]['fields']]: { readonly label: string } };
  };
};

const sections = {
  organisation: 'Organisation',
  journey: 'Journey',
  internal: 'Internal',
  external: 'External',
  gaps: 'Gaps',
  evidence: 'Evidence',
  improvements: 'Improvements',
  stakeholders: 'People and risks',
  kpis: 'KPIs',
  costs: 'Costs, benefits',
  timeline: 'Timeline, owners',
  practice: 'Practice log',
  summary: 'Summary',
} as const satisfies Record<SectionId, string>;

/** Beside the proposal: named in the history, never asked for. */
const notes = {
  considered: {
    title: 'Findings you have considered',
    one: 'a finding you considered',
    fields: {
      check: { label: 'Check' },
      code: { label: 'Finding' },
      place: { label: 'Place' },
      words: { label: 'The words it is about' },
      reason: { label: 'Your reason' },
    },
  },
  pins: {
    title: 'Words you have pinned',
    one: 'pinned words',
    fields: {
      point: { label: 'Marking point' },
      place: { label: 'Place' },
      quote: { label: 'Pinned words' },
    },
  },
} as const satisfies NoteTexts;

const collections = {
  about: {
    title: 'This proposal',
    fields: {
      title: { label: 'Title', hint: 'What will be better, in a few words.' },
      sector: { label: 'Sector', hint: 'It decides which rules and guidance you are shown.' },
      nation: {
        label: 'Where is the service given?',
        hint: 'Some laws differ between the nations of the UK.',
      },
    },
  },
  context: {
    title: 'Your organisation',
    fields: {
      organisation: { label: 'Organisation' },
      basis: { label: 'Is it real, simulated or hypothetical?' },
      size: { label: 'How large is it?', hint: 'For example “138 staff, 6,200 homes”.' },
      overview: { label: 'What does it do, and for whom?' },
      service: { label: 'Which service is this proposal about?' },
      promise: { label: 'What does it promise its customers?', hint: 'The brand promise, in its own words.' },
    },
  },
  goals: {
    title: 'Organisational goals',
    one: 'goal',
    add: 'Add a goal',
    fields: {
      name: { label: 'Goal' },
      source: { label: 'Where is it written?', hint: 'The plan or strategy, with its date.' },
    },
  },
  channels: {
    title: 'Channels',
    one: 'channel',
    add: 'Add a channel',
    fields: { name: { label: 'Channel' }, share: { label: 'Share of contacts, %' } },
  },
  tiers: {
    title: 'Service tiers',
    one: 'tier',
    add: 'Add a tier',
    fields: {
      name: { label: 'Tier', hint: 'For example “First line”.' },
      handles: { label: 'What does it handle?' },
      passesOn: { label: 'When does it pass a contact on, and to whom?' },
    },
  },
  departments: {
    title: 'Departments and internal customers',
    one: 'department',
    add: 'Add a department',
    fields: {
      name: { label: 'Department or role' },
      place: { label: 'Where does it stand?' },
      role: { label: 'What does it do for the customer, or for a colleague who serves one?' },
    },
  },
  stages: {
    title: 'Customer journey',
    one: 'stage',
    add: 'Add a stage',
    fields: {
      name: { label: 'Stage' },
      phase: { label: 'Before, during or after the service?' },
      happens: { label: 'What happens for the customer?' },
      department: { label: 'Who is responsible?' },
      handsTo: { label: 'Who is it handed to?' },
      breaks: { label: 'What goes wrong when the hand-off fails?' },
    },
  },
  internalRequirements: {
    title: 'Internal requirements',
    one: 'internal requirement',
    add: 'Add an internal requirement',
    fields: {
      document: { label: 'Document or arrangement', hint: 'The name it has in the organisation.' },
      kind: { label: 'Kind' },
      version: { label: 'Version' },
      reviewed: { label: 'Last reviewed', hint: 'For example 14 March 2026.' },
      reviewDue: { label: 'Next review due' },
      asks: { label: 'What does it ask?' },
      why: { label: 'Why does the organisation ask it?' },
      owner: { label: 'Who owns it?', hint: 'A role, such as “Complaints officer”.' },
    },
  },
  externalRequirements: {
    title: 'External requirements',
    one: 'external requirement',
    add: 'Add an external requirement',
    fields: {
      instrument: {
        label: 'Law, rule, standard or expectation',
        hint: 'Give laws their full title and year.',
      },
      kind: { label: 'Kind' },
      force: { label: 'Mandatory or voluntary?' },
      asks: { label: 'What does it ask?' },
      effect: { label: 'How does it shape the service?' },
      breachCustomer: { label: 'If it is not kept, what happens to the customer?' },
      breachOrganisation: { label: 'If it is not kept, what happens to the organisation?' },
      source: { label: 'Where did you read it?' },
    },
  },
  gaps: {
    title: 'Gaps',
    one: 'gap',
    add: 'Add a gap',
    fields: {
      name: { label: 'The gap, in a few words' },
      requirements: { label: 'Which requirements does it fall short of?' },
      measure: { label: 'What is measured?', hint: 'For example “Mean time to a stage 1 reply”.' },
      required: { label: 'Required level' },
      present: { label: 'Present level' },
      unit: { label: 'Unit', hint: 'For example %, working days, calls.' },
      better: { label: 'Which is better?' },
      dimension: { label: 'Which dimension of service quality?' },
      cause: { label: 'What causes it?' },
      effect: { label: 'What does it do to customers and the organisation?' },
      priority: { label: 'Priority' },
    },
  },
  evidence: {
    title: 'Evidence',
    one: 'source',
    add: 'Add a source',
    fields: {
      name: { label: 'Source, in a few words' },
      kind: { label: 'Kind of evidence' },
      source: { label: 'Where does it come from?', hint: 'The system, report or person that holds it.' },
      from: { label: 'From' },
      to: { label: 'To' },
      sample: { label: 'How many were looked at, or replied?' },
      population: { label: 'Out of how many?' },
      method: { label: 'How was it done?' },
      finding: { label: 'What did it find?' },
      figure: { label: 'The figure that matters most', hint: 'For example “128 of 312 (41%)”.' },
      reliability: { label: 'How far can it be trusted?' },
      gaps: { label: 'Which gaps does it show?' },
      improvements: { label: 'Which improvements does it support?' },
    },
  },
  improvements: {
    title: 'Improvements',
    one: 'improvement',
    add: 'Add an improvement',
    fields: {
      name: { label: 'The improvement, in a few words' },
      change: { label: 'What will change?' },
      gaps: { label: 'Which gaps does it close?' },
      rules: { label: 'Which requirements shape it?' },
      compliance: { label: 'How does it comply with them?' },
      why: { label: 'Why this improvement?' },
      resources: { label: 'What does it need?', hint: 'People, time, money, systems.' },
      stage: { label: 'Stage of Plan-Do-Check-Act' },
    },
  },
  options: {
    title: 'Options considered',
    one: 'option',
    add: 'Add an option',
    fields: {
      name: { label: 'Option' },
      improvements: { label: 'For which improvements?' },
      outcome: { label: 'Outcome' },
      reason: { label: 'Why?' },
    },
  },
  stakeholders: {
    title: 'Stakeholders',
    one: 'stakeholder',
    add: 'Add a stakeholder',
    fields: {
      who: { label: 'Who?' },
      group: { label: 'Group' },
      improvements: { label: 'Which improvements touch them?' },
      effect: { label: 'What does it mean for them?' },
      response: { label: 'How will you answer that?' },
    },
  },
  risks: {
    title: 'Risks',
    one: 'risk',
    add: 'Add a risk',
    fields: {
      name: { label: 'What could go wrong?' },
      improvements: { label: 'Which improvements?' },
      likelihood: { label: 'How likely?' },
      impact: { label: 'How serious?' },
      response: { label: 'What will you do about it?' },
      owner: { label: 'Who watches it?' },
    },
  },
  kpis: {
    title: 'Key performance indicators',
    one: 'KPI',
    add: 'Add a KPI',
    fields: {
      name: { label: 'Indicator' },
      definition: { label: 'What exactly is counted, and out of what?' },
      unit: { label: 'Unit', hint: 'For example %, working days.' },
      better: { label: 'Which is better?' },
      baseline: { label: 'Level now' },
      baselineDate: { label: 'Measured on' },
      baselineEvidence: { label: 'Which evidence shows it?' },
      target: { label: 'Target' },
      targetDate: { label: 'By when?' },
      dataSource: { label: 'Where will the figure come from?' },
      frequency: { label: 'How often?' },
      owner: { label: 'Who reports it?' },
      improvements: { label: 'Which improvements does it measure?' },
      goal: { label: 'Which organisational goal does it serve?' },
    },
  },
  finance: {
    title: 'The case in figures',
    fields: {
      start: { label: 'First month', hint: 'Any day in the month spending starts.' },
      horizon: { label: 'Months looked at', hint: '36 unless you have a reason for another.' },
      discountRate: { label: 'Discount rate, % a year', hint: '3.5 is usual in the public sector.' },
      budget: { label: 'Budget available' },
      stakeholders: { label: 'Who bears the costs, and who gains?' },
      conclusion: { label: 'Is it worth it? What would change your mind?' },
    },
  },
  costs: {
    title: 'Costs',
    one: 'cost line',
    add: 'Add a cost',
    fields: {
      name: { label: 'Cost' },
      improvements: { label: 'For which improvements?' },
      timing: { label: 'Once, or again and again?' },
      quantity: { label: 'Quantity' },
      unit: { label: 'Unit', hint: 'For example hours, licences.' },
      rate: { label: 'Rate', hint: 'Pounds for one unit.' },
      startMonth: { label: 'Starts in month', hint: '1 is the first month.' },
      low: { label: 'Low case', hint: 'Pounds each time it falls due.' },
      high: { label: 'High case', hint: 'Pounds each time it falls due.' },
      basis: { label: 'How do you know?', hint: 'The quote, pay scale or count behind the figure.' },
    },
  },
  benefits: {
    title: 'Benefits',
    one: 'benefit line',
    add: 'Add a benefit',
    fields: {
      name: { label: 'Benefit' },
      improvements: { label: 'From which improvements?' },
      kind: { label: 'Kind' },
      timing: { label: 'Once, or again and again?' },
      quantity: { label: 'Quantity' },
      unit: { label: 'Unit', hint: 'For example calls, hours.' },
      rate: { label: 'Value', hint: 'Pounds for one unit.' },
      startMonth: { label: 'Starts in month', hint: '1 is the first month.' },
      low: { label: 'Low case', hint: 'Pounds each time it comes.' },
      high: { label: 'High case', hint: 'Pounds each time it comes.' },
      basis: { label: 'How do you know?', hint: 'The count or estimate behind it, and what you assume.' },
      kpis: { label: 'Which KPIs will show it?' },
    },
  },
  plan: {
    title: 'The plan',
    fields: {
      start: { label: 'Start' },
      goLive: { label: 'Go-live' },
      end: { label: 'End' },
      monitoring: { label: 'How will you know whether it works, and what then?' },
    },
  },
  actions: {
    title: 'Actions and owners',
    one: 'action',
    add: 'Add an action',
    fields: {
      name: { label: 'Action' },
      kind: { label: 'Task or milestone?' },
      improvements: { label: 'For which improvements?' },
      owner: { label: 'Owner', hint: 'One role or person who answers for it.' },
      from: { label: 'From' },
      to: { label: 'To' },
      dependsOn: { label: 'What must be finished first?' },
      resources: { label: 'What does it need?' },
      done: { label: 'How will you know it is done?' },
    },
  },
  reviews: {
    title: 'Monitoring reviews',
    one: 'review',
    add: 'Add a review',
    fields: {
      name: { label: 'Review' },
      date: { label: 'Date' },
      owner: { label: 'Who leads it?' },
      kpis: { label: 'Which KPIs does it look at?' },
      ifOff: { label: 'What happens if a KPI is off target?' },
    },
  },
  contacts: {
    title: 'Contacts',
    one: 'contact',
    add: 'Add a contact',
    fields: {
      name: { label: 'The contact, in a few words' },
      date: { label: 'Date', hint: 'For example 14 October 2026.' },
      channel: { label: 'Channel', hint: 'Telephone, counter, chat, email … and how it reached you.' },
      situation: {
        label: 'What did the customer want, and what made it matter?',
        hint: 'No real names: “a customer in her eighties” is enough.',
      },
      procedure: { label: 'Which procedure did you work by?' },
      otherRules: { label: 'Which other rules came into it?' },
      did: { label: 'What did you do?', hint: 'Your own steps, in order, with “I”.' },
      why: { label: 'Why does the rule exist?' },
      handling: { label: 'How was it handled?' },
      handlingDetail: { label: 'Whom did you ask or pass it to, and what was decided?' },
      outcome: { label: 'How did it end?' },
      measure: { label: 'A figure that shows it', hint: 'For example “closed in 9 minutes”.' },
      reflection: {
        label: 'What did the rule do for the customer and the service, and what do you do differently?',
      },
    },
  },
  testimonies: {
    title: 'Witness statements',
    one: 'statement',
    add: 'Add a witness statement',
    fields: {
      witness: { label: 'Witness' },
      role: { label: 'Role' },
      relationship: { label: 'How do they know your work?' },
      contacts: { label: 'Which contacts did they see?' },
      statement: { label: 'What did they see or hear?', hint: 'In their own words.' },
      date: { label: 'Date' },
    },
  },
  learning: {
    title: 'Learning from others',
    one: 'entry',
    add: 'Add an entry',
    fields: {
      name: { label: 'Standard, benchmark or good practice' },
      source: { label: 'Where did you learn of it?' },
      date: { label: 'Date' },
      learnt: { label: 'What did you learn?' },
      applied: { label: 'What changed because of it?' },
      improvements: { label: 'Which improvements does it support?' },
    },
  },
  summary: {
    title: 'Summary',
    fields: {
      problem: { label: 'What is the problem?' },
      proposal: { label: 'What do you propose?' },
      benefit: { label: 'What will it bring, and cost?' },
      recommendation: { label: 'What do you ask the reader to decide?' },
    },
  },
} as const satisfies CollectionTexts;

const lineTiming = { 'one-off': 'Once', monthly: 'Every month', yearly: 'Every year' } as const;
const level = { low: 'Low', medium: 'Medium', high: 'High' } as const;
const better = { lower: 'Lower is better', higher: 'Higher is better' } as const;

const options = {
  about: {
    sector: {
      housing: 'Housing',
      retail: 'Retail',
      hospitality: 'Hospitality',
      'financial-services': 'Financial services',
      telecoms: 'Telecoms and broadband',
      'energy-and-water': 'Energy and water',
      'health-and-care': 'Health and care',
      'public-services': 'Public services',
      transport: 'Transport',
      'travel-and-leisure': 'Travel and leisure',
      education: 'Education',
      charity: 'Charity',
      other: 'Another sector',
    },
    nation: {
      england: 'England',
      wales: 'Wales',
      scotland: 'Scotland',
      'northern-ireland': 'Northern Ireland',
      uk: 'Across the UK',
    },
  },
  context: { basis: { real: 'Real', simulated: 'Simulated', hypothetical: 'Hypothetical' } },
  departments: {
    place: {
      'front-line': 'Front line',
      'behind-the-scenes': 'Behind the scenes',
      outside: 'Outside the organisation',
    },
  },
  stages: { phase: { before: 'Before', during: 'During', after: 'After' } },
  internalRequirements: {
    kind: {
      policy: 'Policy',
      procedure: 'Procedure',
      'service-standard': 'Service standard',
      sla: 'Service level agreement',
      budget: 'Budget',
      staffing: 'Staffing',
      training: 'Training',
      culture: 'Culture',
      brand: 'Brand',
      system: 'System',
    },
  },
  externalRequirements: {
    kind: {
      legislation: 'Legislation',
      'regulators-rule': 'Regulator’s rule',
      contract: 'Contract',
      'voluntary-standard': 'Voluntary standard',
      'customer-expectation': 'Customer expectation',
      competition: 'Competition',
    },
    force: { mandatory: 'Mandatory', voluntary: 'Voluntary' },
  },
  gaps: {
    better,
    dimension: {
      reliability: 'Reliability',
      assurance: 'Assurance',
      tangibles: 'Tangibles',
      empathy: 'Empathy',
      responsiveness: 'Responsiveness',
    },
    priority: { high: 'High', medium: 'Medium', low: 'Low' },
  },
  evidence: {
    kind: {
      survey: 'Survey',
      'complaint-log': 'Complaint log',
      'call-sample': 'Call sample',
      'mystery-shopping': 'Mystery shopping',
      'kpi-report': 'KPI report',
      'staff-feedback': 'Staff feedback',
      'social-media': 'Social media',
      benchmark: 'Benchmark',
      'policy-document': 'Policy document',
      observation: 'Observation',
      'witness-testimony': 'Witness testimony',
      'reflective-log': 'Reflective log',
    },
  },
  improvements: { stage: { plan: 'Plan', do: 'Do', check: 'Check', act: 'Act' } },
  options: { outcome: { chosen: 'Chosen', 'set-aside': 'Set aside' } },
  stakeholders: {
    group: {
      customers: 'Customers',
      'vulnerable-customers': 'Customers who may be vulnerable',
      'front-line': 'Front-line staff',
      'other-departments': 'Other departments',
      managers: 'Managers',
      suppliers: 'Suppliers',
      others: 'Others',
    },
  },
  risks: { likelihood: level, impact: level },
  kpis: {
    better,
    frequency: {
      daily: 'Daily',
      weekly: 'Weekly',
      monthly: 'Monthly',
      quarterly: 'Quarterly',
      'half-yearly': 'Every six months',
      yearly: 'Yearly',
    },
  },
  costs: { timing: lineTiming },
  benefits: {
    kind: {
      cashable: 'Cashable: money saved',
      quantified: 'Quantified: time or work freed',
      qualitative: 'Qualitative: real, not priced',
    },
    timing: lineTiming,
  },
  actions: { kind: { task: 'Task', milestone: 'Milestone' } },
  contacts: {
    handling: {
      'within-rules': 'Within the rules',
      exception: 'As an exception',
      escalated: 'Passed on',
      'advice-sought': 'After asking for advice',
    },
  },
} as const satisfies OptionTexts;

export const fields = { sections, collections, notes, options } as const;
