import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BankForm } from '@/components/bank/bank-form';
import { BankSheet } from '@/components/bank/bank-sheet';
import { requireActor } from '@/lib/server/auth/actor';
import { bankEntry } from '@/lib/server/services/review/bank';
import { texts } from '@/lib/texts';
import { unitsOfBank } from '../units';

type Props = { params: Promise<{ entry: string }> };

export const metadata: Metadata = { title: texts()('bank.change') };

export default async function BankEntryPage({ params }: Props) {
  const actor = await requireActor();
  const found = await bankEntry(actor, (await params).entry);
  if (!found.ok) notFound();
  const { id, changedAt, ...given } = found.value;
  return (
    <BankSheet actor={actor} title={texts()('bank.change')}>
      <BankForm
        key={changedAt}
        units={unitsOfBank()}
        given={given}
        change={{ id, was: changedAt }}
        sharing="never"
      />
    </BankSheet>
  );
}
