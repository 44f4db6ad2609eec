import { planFile } from '@/lib/server/http/plan-file';

/** Measures, actions, costs and the cash flow as a workbook. */
export const GET = planFile('xlsx');
