import { planFile } from '@/lib/server/http/plan-file';

/** The dates of the plan, for a calendar. */
export const GET = planFile('ics');
