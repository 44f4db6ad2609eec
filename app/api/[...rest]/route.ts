import { refuse } from '@/lib/server/http/answer';

/** Addresses under /api that mean nothing, answered like every other refusal. */
const nothing = () => refuse('no-such-address');

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
