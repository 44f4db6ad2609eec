import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BankForm } from '@/components/bank/bank-form';
import { BankSheet } from '@/components/bank/bank-sheet';
import { requireActor } from '@/lib/server/auth/actor';
import { bankDuties } from '@/lib/server/services/review/bank';
import { texts } from '@/lib/texts';
import { unitsOfBank } from '../units';

export const metadata: Metadata = { title: texts()('bank.add') };

export default async function NewBankEntryPage() {
  const actor = await requireActor();
  const { own, centre } = bankDuties(actor);
  if (!own && !centre) notFound();
  return (
    <BankSheet actor={actor} title={texts()('bank.add')}>
      <BankForm
        units={unitsOfBank()}
        given={{ title: '', body: '', templateId: null, point: null }}
        sharing={own ? (centre ? 'may' : 'never') : 'must'}
      />
    </BankSheet>
  );
}
