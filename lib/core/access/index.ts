/** Who may do what: one table, asked by services alone. */
export const ROLES = ['learner', 'assessor', 'quality-assurer', 'manager', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * How a role holds an action: always, or on what one stands in a relation to. `own`: one's own. `assesses`, `assures`:
 * a proposal of a cohort one has that duty for. `manages`: a plan of an employer one manages, once it may be seen.
 * Absent means no.
 */
export type Grant = 'always' | 'own' | 'assesses' | 'assures' | 'manages';

export const ACTIONS = [
  'profile.read',
  'profile.change',
  'template.read',
  'proposal.list',
  'proposal.create',
  'proposal.import',
  'proposal.open',
  'proposal.change',
  'proposal.export',
  'proposal.delete',
  'proposal.history',
  'proposal.pdf',
  'proposal.docx',
  'proposal.xlsx',
  'proposal.csv',
  'proposal.ics',
  'proposal.change-unit',
  'proposal.share',
  'proposal.authorship',
  'review.submit',
  'review.withdraw',
  'review.queue',
  'review.read',
  'review.claim',
  'review.comment',
  'review.reply',
  'review.address',
  'review.decide',
  'review.release',
  'review.unlock',
  'review.feedback',
  'review.bank',
  'review.bank-centre',
  'testimony.ask',
  'testimony.read',
  'quality.queue',
  'quality.sample',
  'quality.decide',
  'quality.standardise',
  'quality.take-part',
  'plan.list',
  'plan.read',
  'plan.decide',
  'plan.comment',
  'plan.result',
  'plan.export',
  'people.read',
  'people.change',
  'mail.read',
  'record.read',
] as const;
export type Action = (typeof ACTIONS)[number];

type Grants = Readonly<Partial<Record<Action, Grant>>>;
const everyone: Grants = {
  'profile.read': 'own',
  'profile.change': 'own',
  'template.read': 'always',
};

export const POLICY: Readonly<Record<Role, Grants>> = {
  learner: {
    ...everyone,
    'proposal.list': 'own',
    'proposal.create': 'always',
    'proposal.import': 'always',
    'proposal.open': 'own',
    'proposal.change': 'own',
    'proposal.export': 'own',
    'proposal.delete': 'own',
    'proposal.history': 'own',
    'proposal.pdf': 'own',
    'proposal.docx': 'own',
    'proposal.xlsx': 'own',
    'proposal.csv': 'own',
    'proposal.ics': 'own',
    'proposal.change-unit': 'own',
    'proposal.share': 'own',
    'plan.comment': 'own',
    'proposal.authorship': 'own',
    'review.submit': 'own',
    'review.withdraw': 'own',
    'review.feedback': 'own',
    'review.reply': 'own',
    'review.address': 'own',
    'testimony.ask': 'own',
    'testimony.read': 'own',
  },
  assessor: {
    ...everyone,
    'review.queue': 'always',
    'review.read': 'assesses',
    'review.claim': 'assesses',
    'review.comment': 'assesses',
    'review.decide': 'assesses',
    'review.release': 'assesses',
    'review.bank': 'always',
    'proposal.pdf': 'assesses',
    'proposal.docx': 'assesses',
    'proposal.xlsx': 'assesses',
    'proposal.ics': 'assesses',
    'proposal.history': 'assesses',
    'proposal.authorship': 'assesses',
    'testimony.read': 'assesses',
    'quality.take-part': 'always',
  },
  'quality-assurer': {
    ...everyone,
    'review.queue': 'always',
    'review.read': 'assures',
    'review.comment': 'assures',
    'review.bank': 'always',
    'review.bank-centre': 'always',
    'proposal.pdf': 'assures',
    'proposal.docx': 'assures',
    'proposal.xlsx': 'assures',
    'proposal.ics': 'assures',
    'proposal.history': 'assures',
    'proposal.authorship': 'assures',
    'testimony.read': 'assures',
    'quality.queue': 'always',
    'quality.sample': 'assures',
    'quality.decide': 'assures',
    'quality.standardise': 'always',
  },
  manager: {
    ...everyone,
    'plan.list': 'always',
    'plan.read': 'manages',
    'plan.decide': 'manages',
    'plan.comment': 'manages',
    'plan.result': 'manages',
    'plan.export': 'manages',
  },
  administrator: {
    ...everyone,
    'people.read': 'always',
    'people.change': 'always',
    'review.unlock': 'always',
    'review.bank-centre': 'always',
    'mail.read': 'always',
    'record.read': 'always',
  },
};

export type Asker = { readonly userId: string; readonly centreId: string; readonly roles: readonly string[] };
/** What is asked about, with those who stand in a relation to it. Without one, only `always` is allowed. */
export type Resource = {
  readonly centreId: string;
  readonly ownerId: string;
  readonly assessors?: readonly string[];
  readonly assurers?: readonly string[];
  /** Managers of the employer, where the plan may be seen by them: shared or signed off. */
  readonly managers?: readonly string[];
};

export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: 'unknown-action' | 'unknown-role' | 'other-centre' | 'role' | 'not-own';
    };

const no = (reason: Extract<Decision, { allowed: false }>['reason']): Decision => ({
  allowed: false,
  reason,
});
const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);
const isAction = (action: string): action is Action => (ACTIONS as readonly string[]).includes(action);

const holds = (grant: Grant, userId: string, of: Resource | undefined): boolean => {
  if (grant === 'always') return true;
  if (!of || userId === '') return false;
  if (grant === 'own') return of.ownerId === userId;
  // Nobody judges their own work, whatever duty they hold.
  if (of.ownerId === userId) return false;
  const related = { assesses: of.assessors, assures: of.assurers, manages: of.managers }[grant];
  return related?.includes(userId) ?? false;
};

/** Anything this table does not plainly allow is refused, with the reason. */
export function may(actor: Asker, action: string, resource?: Resource): Decision {
  if (!isAction(action)) return no('unknown-action');
  if (resource && resource.centreId !== actor.centreId) return no('other-centre');
  const roles = actor.roles.filter(isRole);
  if (roles.length === 0) return no('unknown-role');
  const grants = roles.flatMap((role) => {
    const grant = Object.hasOwn(POLICY[role], action) ? POLICY[role][action] : undefined;
    return grant ? [grant] : [];
  });
  if (grants.length === 0) return no('role');
  return grants.some((grant) => holds(grant, actor.userId, resource)) ? { allowed: true } : no('not-own');
}
