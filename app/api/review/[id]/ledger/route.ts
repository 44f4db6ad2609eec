import { dayOf, fileName } from '@/lib/core/format';
import { csv } from '@/lib/export/csv';
import { ledgerTable } from '@/lib/export/ledger';
import { unitOf } from '@/lib/server/files/unit-of';
import { refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { ledgerOf } from '@/lib/server/services/review/ledger';

type Params = { id: string };

/** The feedback ledger as a file for a spreadsheet, as the asker's side of the gate sees it. */
export const GET = route<Params>(async (_request, actor, { id }) => {
  const found = await ledgerOf(actor, id);
  if (!found.ok) return refuse(found.code);
  const { title, template, document, lines } = found.value;
  const unit = unitOf(template.id, template.version).template;
  const name = fileName(`${title} feedback`, dayOf(new Date()));
  return new Response(csv(ledgerTable(lines, unit, document)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  });
});
