import {
  choice,
  date,
  type FieldDef,
  link,
  links,
  money,
  number,
  prose,
  suggested,
  text,
  whole,
} from './fields';

/**
 * Everything a proposal can hold. A collection is either one record or a list of rows; templates switch
 * sections, collections and fields on, order them and word them, but cannot invent new ones.
 */
export type CollectionDef = {
  readonly section: SectionId;
  readonly shape: 'record' | 'list';
  /** The field that names a row in chips, pickers and tables. */
  readonly label?: string;
  readonly fields: Readonly<Record<string, FieldDef>>;
};

export const SECTION_IDS = [
  'organisation',
  'journey',
  'internal',
  'external',
  'gaps',
  'evidence',
  'improvements',
  'stakeholders',
  'kpis',
  'costs',
  'timeline',
  'practice',
  'summary',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

const record = <const F extends Record<string, FieldDef>>(section: SectionId, fields: F) =>
  ({ section, shape: 'record', fields }) as const;
const list = <const F extends Record<string, FieldDef>>(
  section: SectionId,
  label: keyof F & string,
  fields: F,
) => ({ section, shape: 'list', label, fields }) as const;

const REQUIREMENTS = ['internalRequirements', 'externalRequirements'] as const;

export const CATALOGUE = {
  about: record('organisation', {
    title: text(150),
    sector: choice(
      'housing',
      'retail',
      'hospitality',
      'financial-services',
      'telecoms',
      'energy-and-water',
      'health-and-care',
      'public-services',
      'transport',
      'travel-and-leisure',
      'education',
      'charity',
      'other',
    ),
    nation: choice('england', 'wales', 'scotland', 'northern-ireland', 'uk'),
  }),
  context: record('organisation', {
    organisation: text(150),
    basis: choice('real', 'simulated', 'hypothetical'),
    size: text(200),
    overview: prose(),
    service: prose(),
    promise: prose(2_000),
  }),
  goals: list('organisation', 'name', { name: text(300), source: text(200) }),

  channels: list('journey', 'name', { name: text(100), share: number(0, 100) }),
  tiers: list('journey', 'name', { name: text(100), handles: prose(4_000), passesOn: prose(4_000) }),
  departments: list('journey', 'name', {
    name: text(100),
    place: choice('front-line', 'behind-the-scenes', 'outside'),
    role: prose(4_000),
  }),
  stages: list('journey', 'name', {
    name: text(150),
    phase: choice('before', 'during', 'after'),
    happens: prose(4_000),
    department: link('departments'),
    handsTo: link('departments'),
    breaks: prose(4_000),
  }),

  internalRequirements: list('internal', 'document', {
    document: text(200),
    kind: choice(
      'policy',
      'procedure',
      'service-standard',
      'sla',
      'budget',
      'staffing',
      'training',
      'culture',
      'brand',
      'system',
    ),
    version: text(60),
    reviewed: date(),
    reviewDue: date(),
    asks: prose(),
    why: prose(),
    owner: suggested('owner'),
  }),

  externalRequirements: list('external', 'instrument', {
    instrument: suggested('law', 250),
    kind: choice(
      'legislation',
      'regulators-rule',
      'contract',
      'voluntary-standard',
      'customer-expectation',
      'competition',
    ),
    force: choice('mandatory', 'voluntary'),
    asks: prose(),
    effect: prose(),
    breachCustomer: prose(),
    breachOrganisation: prose(),
    source: text(400),
  }),

  gaps: list('gaps', 'name', {
    name: text(150),
    requirements: links(...REQUIREMENTS),
    measure: text(200),
    required: number(-1e9, 1e9),
    present: number(-1e9, 1e9),
    unit: suggested('unit', 60),
    better: choice('lower', 'higher'),
    dimension: choice('reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'),
    cause: prose(),
    effect: prose(),
    priority: choice('high', 'medium', 'low'),
  }),

  evidence: list('evidence', 'name', {
    name: text(150),
    kind: choice(
      'survey',
      'complaint-log',
      'call-sample',
      'mystery-shopping',
      'kpi-report',
      'staff-feedback',
      'social-media',
      'benchmark',
      'policy-document',
      'observation',
      'witness-testimony',
      'reflective-log',
    ),
    source: text(250),
    from: date(),
    to: date(),
    sample: whole(0, 1_000_000_000),
    population: whole(0, 1_000_000_000),
    method: prose(4_000),
    finding: prose(),
    figure: text(200),
    reliability: prose(4_000),
    gaps: links('gaps'),
    improvements: links('improvements'),
  }),

  improvements: list('improvements', 'name', {
    name: text(150),
    change: prose(),
    gaps: links('gaps'),
    rules: links(...REQUIREMENTS),
    compliance: prose(),
    why: prose(),
    resources: prose(4_000),
    stage: choice('plan', 'do', 'check', 'act'),
  }),
  options: list('improvements', 'name', {
    name: text(150),
    improvements: links('improvements'),
    outcome: choice('chosen', 'set-aside'),
    reason: prose(4_000),
  }),

  stakeholders: list('stakeholders', 'who', {
    who: text(150),
    group: choice(
      'customers',
      'vulnerable-customers',
      'front-line',
      'other-departments',
      'managers',
      'suppliers',
      'others',
    ),
    improvements: links('improvements'),
    effect: prose(4_000),
    response: prose(4_000),
  }),
  risks: list('stakeholders', 'name', {
    name: text(250),
    improvements: links('improvements'),
    likelihood: choice('low', 'medium', 'high'),
    impact: choice('low', 'medium', 'high'),
    response: prose(4_000),
    owner: suggested('owner'),
  }),

  kpis: list('kpis', 'name', {
    name: text(150),
    definition: prose(4_000),
    unit: suggested('unit', 60),
    better: choice('higher', 'lower'),
    baseline: number(-1e9, 1e9),
    baselineDate: date(),
    baselineEvidence: link('evidence'),
    target: number(-1e9, 1e9),
    targetDate: date(),
    dataSource: text(250),
    frequency: choice('daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'),
    owner: suggested('owner'),
    improvements: links('improvements'),
    goal: link('goals'),
  }),

  finance: record('costs', {
    start: date(),
    horizon: whole(1, 120),
    discountRate: number(0, 50),
    budget: money(),
    stakeholders: prose(),
    conclusion: prose(),
  }),
  costs: list('costs', 'name', {
    name: text(150),
    improvements: links('improvements'),
    timing: choice('one-off', 'monthly', 'yearly'),
    quantity: number(0, 1e9),
    unit: suggested('unit', 60),
    rate: money(),
    startMonth: whole(1, 120),
    low: money(),
    high: money(),
    basis: prose(2_000),
  }),
  benefits: list('costs', 'name', {
    name: text(150),
    improvements: links('improvements'),
    kind: choice('cashable', 'quantified', 'qualitative'),
    timing: choice('one-off', 'monthly', 'yearly'),
    quantity: number(0, 1e9),
    unit: suggested('unit', 60),
    rate: money(),
    startMonth: whole(1, 120),
    low: money(),
    high: money(),
    basis: prose(2_000),
    kpis: links('kpis'),
  }),

  plan: record('timeline', { start: date(), goLive: date(), end: date(), monitoring: prose() }),
  actions: list('timeline', 'name', {
    name: text(150),
    kind: choice('task', 'milestone'),
    improvements: links('improvements'),
    owner: suggested('owner'),
    from: date(),
    to: date(),
    dependsOn: links('actions'),
    resources: text(300),
    done: text(300),
  }),
  reviews: list('timeline', 'name', {
    name: text(150),
    date: date(),
    owner: suggested('owner'),
    kpis: links('kpis'),
    ifOff: prose(4_000),
  }),

  contacts: list('practice', 'name', {
    name: text(150),
    date: date(),
    channel: text(200),
    situation: prose(4_000),
    procedure: link('internalRequirements'),
    otherRules: links(...REQUIREMENTS),
    did: prose(4_000),
    why: prose(4_000),
    handling: choice('within-rules', 'exception', 'escalated', 'advice-sought'),
    handlingDetail: prose(4_000),
    outcome: prose(4_000),
    measure: text(200),
    reflection: prose(4_000),
  }),
  testimonies: list('practice', 'witness', {
    witness: text(150),
    role: text(150),
    relationship: text(200),
    contacts: links('contacts'),
    statement: prose(4_000),
    date: date(),
  }),
  learning: list('practice', 'name', {
    name: text(200),
    source: text(250),
    date: date(),
    learnt: prose(4_000),
    applied: prose(4_000),
    improvements: links('improvements'),
  }),

  summary: record('summary', {
    problem: prose(),
    proposal: prose(),
    benefit: prose(),
    recommendation: prose(),
  }),
} as const satisfies Record<string, CollectionDef>;

export type Catalogue = typeof CATALOGUE;
export type CollectionName = keyof Catalogue;
export type ListName = {
  [C in CollectionName]: Catalogue[C]['shape'] extends 'list' ? C : never;
}[CollectionName];
export type RecordName = Exclude<CollectionName, ListName>;

/**
 * What the author notes beside the proposal: findings they have considered, and words they pin to a marking point.
 * Kept, changed, undone and exported like every list, but part of no section: no template asks for them or hides them,
 * no check reads them, and code that walks the collections of a proposal does not meet them.
 */
const note = <const F extends Record<string, FieldDef>>(label: keyof F & string, fields: F) =>
  ({ shape: 'list', label, fields }) as const;

/** Longest address of a place: collection, row and field. */
const PLACE = 130;

export const NOTES = {
  considered: note('reason', {
    check: text(100),
    code: text(100),
    place: text(PLACE),
    /** What the finding was about when the reason was given. */
    words: prose(2_000),
    reason: prose(2_000),
  }),
  pins: note('quote', {
    point: text(100),
    place: text(PLACE),
    quote: prose(4_000),
  }),
} as const;
export type NoteName = keyof typeof NOTES;

export const COLLECTION_NAMES = Object.keys(CATALOGUE) as CollectionName[];
export const LIST_NAMES = COLLECTION_NAMES.filter((name) => CATALOGUE[name].shape === 'list') as ListName[];
export const RECORD_NAMES = COLLECTION_NAMES.filter(
  (name) => CATALOGUE[name].shape === 'record',
) as RecordName[];

/** Everything a document stores: the proposal itself and the notes beside it. */
export type StoredName = CollectionName | NoteName;
export type StoredList = ListName | NoteName;
export const NOTE_NAMES = Object.keys(NOTES) as NoteName[];
export const STORED_NAMES: readonly StoredName[] = [...COLLECTION_NAMES, ...NOTE_NAMES];
export const STORED_LISTS: readonly StoredList[] = [...LIST_NAMES, ...NOTE_NAMES];

/** The catalogue without its literal types, for code that walks any collection alike. */
export const collectionDef = (name: CollectionName): CollectionDef => CATALOGUE[name];
export const storedDef = (name: StoredName): Omit<CollectionDef, 'section'> =>
  isNote(name) ? NOTES[name] : CATALOGUE[name];
export const fieldDef = (name: StoredName, field: string): FieldDef | undefined => {
  const { fields } = storedDef(name);
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
};
export const isCollection = (name: string): name is CollectionName => Object.hasOwn(CATALOGUE, name);
export const isList = (name: CollectionName): name is ListName => CATALOGUE[name].shape === 'list';
export const isNote = (name: string): name is NoteName => Object.hasOwn(NOTES, name);
export const isStored = (name: string): name is StoredName => isCollection(name) || isNote(name);
export const isStoredList = (name: StoredName): name is StoredList => isNote(name) || isList(name);
export const collectionsOf = (section: SectionId): CollectionName[] =>
  COLLECTION_NAMES.filter((name) => CATALOGUE[name].section === section);
