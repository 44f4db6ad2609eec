import { posted } from '@/lib/server/http/posted';
import { changeInBank } from '@/lib/server/services/review/bank';
import { BankChangeShape } from '@/lib/server/services/review/shapes';

type Params = { entry: string };

export const POST = posted(
  BankChangeShape,
  (actor, given, { entry }: Params) => changeInBank(actor, entry, given),
  { most: 64 * 1024 },
);
