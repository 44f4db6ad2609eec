import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BankList } from '@/components/bank/bank-list';
import { askedFor, ListPage, oneOf } from '@/components/people/parts';
import { ButtonLink } from '@/components/ui/button';
import { requireActor } from '@/lib/server/auth/actor';
import { bankDuties, listBank, WHOSE } from '@/lib/server/services/review/bank';
import { texts } from '@/lib/texts';
import { unitsOfBank } from './units';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('bank.title') };

/** The comment bank to be looked after: one's own entries and the centre's, by unit and marking point. */
export default async function BankPage({ searchParams }: Props) {
  const actor = await requireActor();
  const t = texts();
  const asked = askedFor(await searchParams, ['q', 'unit', 'point', 'whose', 'state', 'after']);
  const units = unitsOfBank();
  const unit = units.find(({ id }) => id === asked.unit);
  const point = unit?.points.find(({ id }) => id === asked.point)?.id;
  const whose = oneOf(WHOSE, asked.whose);
  const state = oneOf(['retired'], asked.state);
  const found = await listBank(actor, {
    retired: state === 'retired',
    ...(asked.q ? { search: asked.q } : {}),
    ...(unit ? { templateId: unit.id } : {}),
    ...(point ? { point } : {}),
    ...(whose ? { whose } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  });
  if (!found.ok) notFound();
  const { lines, next } = found.value;
  const { own } = bankDuties(actor);
  return (
    <ListPage
      actor={actor}
      path="/bank"
      title={t('bank.title')}
      lede={t(own ? 'bank.lede' : 'bank.ledeCentre')}
      action={
        <ButtonLink href="/bank/new" tone="primary">
          {t('bank.add')}
        </ButtonLink>
      }
      filter={{
        search: asked.q,
        searchLabel: t('bank.search'),
        choosing: [
          {
            name: 'unit',
            label: t('bank.unit'),
            any: t('bank.anyUnit'),
            value: unit?.id,
            options: units.map(({ id, title }) => ({ value: id, label: title })),
          },
          ...(unit
            ? [
                {
                  name: 'point',
                  label: t('bank.point'),
                  any: t('bank.anyPoint'),
                  value: point,
                  options: unit.points.map(({ id, title }) => ({ value: id, label: title })),
                },
              ]
            : []),
          ...(own
            ? [
                {
                  name: 'whose',
                  label: t('bank.whose'),
                  any: t('bank.everybody'),
                  value: whose,
                  options: WHOSE.map((value) => ({ value, label: t(`bank.whoseNames.${value}`) })),
                },
              ]
            : []),
          {
            name: 'state',
            label: t('bank.state'),
            any: t('bank.inUse'),
            value: state,
            options: [{ value: 'retired', label: t('bank.retired') }],
          },
        ],
      }}
      asked={asked}
      empty={{ filtered: t('bank.filtered'), never: t(own ? 'bank.never' : 'bank.neverCentre') }}
      count={lines.length}
      next={next}
    >
      <BankList entries={lines} units={units} />
    </ListPage>
  );
}
