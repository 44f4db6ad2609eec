/** Who may do what: one table, asked by services alone. */
export const ROLES = ['learner', 'assessor', 'quality-assurer', 'manager', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** How a role holds an action: always, or on what is one's own. Absent means no. */
type Grant = 'always' | 'own';

export const ACTIONS = [
  'profile.read',
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
  'proposal.change-unit',
] as const;
export type Action = (typeof ACTIONS)[number];

const everyone: Partial<Record<Action, Grant>> = { 'profile.read': 'own', 'template.read': 'always' };

export const POLICY: Readonly<Record<Role, Readonly<Partial<Record<Action, Grant>>>>> = {
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
    'proposal.change-unit': 'own',
  },
  assessor: everyone,
  'quality-assurer': everyone,
  manager: everyone,
  administrator: everyone,
};

export type Asker = { readonly userId: string; readonly centreId: string; readonly roles: readonly string[] };
/** What is asked about. Without one, only what needs no owner is allowed. */
export type Resource = { readonly centreId: string; readonly ownerId: string };

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
  if (grants.includes('always')) return { allowed: true };
  return resource?.ownerId === actor.userId && actor.userId !== '' ? { allowed: true } : no('not-own');
}
