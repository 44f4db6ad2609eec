import type { Role } from '@/lib/core/access';

/** One line of the main navigation; absent roles: for everybody. */
export type NavEntry = {
  readonly href: string;
  readonly label:
    | 'proposals'
    | 'home'
    | 'review'
    | 'bank'
    | 'quality'
    | 'standardisation'
    | 'plans'
    | 'people'
    | 'cohorts'
    | 'employers'
    | 'record'
    | 'mail'
    | 'glossary';
  readonly roles?: readonly Role[];
  /** Not for those who hold one of these: another line says it better. */
  readonly unless?: readonly Role[];
  /** Not for those who hold this role and no other: their first page is another one. */
  readonly notAlone?: Role;
};

/** What the header offers, by role, in its order. What a role may do there is for the services to say. */
export const NAV: readonly NavEntry[] = [
  { href: '/', label: 'proposals', roles: ['learner'] },
  // An assessor's first page is the review.
  { href: '/', label: 'home', unless: ['learner', 'assessor'], notAlone: 'manager' },
  { href: '/plans', label: 'plans', roles: ['manager'] },
  { href: '/review', label: 'review', roles: ['assessor', 'quality-assurer'] },
  { href: '/bank', label: 'bank', roles: ['assessor', 'quality-assurer'] },
  { href: '/quality', label: 'quality', roles: ['quality-assurer'] },
  { href: '/standardisation', label: 'standardisation', roles: ['assessor'] },
  { href: '/people', label: 'people', roles: ['administrator'] },
  { href: '/cohorts', label: 'cohorts', roles: ['administrator'] },
  { href: '/employers', label: 'employers', roles: ['administrator'] },
  // Administrators keep the centre's comments, and use none.
  {
    href: '/bank',
    label: 'bank',
    roles: ['administrator'],
    unless: ['assessor', 'quality-assurer'],
  },
  { href: '/record', label: 'record', roles: ['administrator'] },
  { href: '/mail', label: 'mail', roles: ['administrator'] },
  { href: '/glossary', label: 'glossary' },
];

export const navFor = (roles: readonly Role[]): readonly NavEntry[] =>
  NAV.filter(
    (entry) =>
      (!entry.roles || entry.roles.some((role) => roles.includes(role))) &&
      !entry.unless?.some((role) => roles.includes(role)) &&
      !(entry.notAlone && roles.length === 1 && roles[0] === entry.notAlone),
  );

/** The page itself, or one inside it; the first page has nothing inside. */
export const isHere = (path: string, href: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));
