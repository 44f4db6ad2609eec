import { planFile } from '@/lib/server/http/plan-file';

/** The plan as a Word document, as it is printed. */
export const GET = planFile('docx');
