import { posted } from '@/lib/server/http/posted';
import { retireInBank } from '@/lib/server/services/review/bank';
import { BankRetiredShape } from '@/lib/server/services/review/shapes';

type Params = { entry: string };

export const POST = posted(BankRetiredShape, (actor, { retired }, { entry }: Params) =>
  retireInBank(actor, entry, retired),
);
