import type { CentreScope } from './centre';

/** For the actor check alone; an architecture test watches who imports this file. */
export const provenCentre = (centreId: string): CentreScope => ({ centreId }) as CentreScope;
