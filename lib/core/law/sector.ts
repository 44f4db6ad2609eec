import type { Row } from '../proposal/document';
import { citation, INSTRUMENTS, instrumentByName, isReplaced, type LawContext } from './index';
import type { Instrument, InstrumentKind, Nation } from './types';

/** An instrument in force where the proposal stands; `only` names the nations where it does not hold in all. */
export type Offered = { readonly instrument: Instrument; readonly only: readonly Nation[] | null };

export type SectorRules = {
  /** Made for the sector: what markers look for first. */
  readonly own: readonly Offered[];
  /** Binding in every trade. */
  readonly everyTrade: readonly Offered[];
  /** Standards any organisation may choose. */
  readonly byChoice: readonly Offered[];
};

const ALL: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];

/** Closest to daily service first: a regulator's rules and codes, then regulations, then the Acts behind them. */
const NEARNESS: Readonly<Record<InstrumentKind, number>> = {
  'regulators-rule': 0,
  code: 0,
  scheme: 1,
  'statutory-instrument': 2,
  'assimilated-regulation': 2,
  act: 3,
  standard: 4,
};

/** The rules that usually matter to a sector, of the nations the proposal names; without one, of all four. */
export function rulesForSector({ sector, nation }: LawContext): SectorRules {
  const asked = ALL.includes(nation as Nation) ? [nation as Nation] : ALL;
  const offered = INSTRUMENTS.flatMap((instrument): Offered[] => {
    const holds = asked.filter(
      (place) =>
        instrument.nations.includes(place) && (!instrument.replaced || !isReplaced(instrument, place)),
    );
    if (holds.length === 0) return [];
    return [{ instrument, only: holds.length < asked.length ? holds : null }];
  });
  const general = offered.filter(({ instrument }) => instrument.sectors.length === 0);
  return {
    own:
      // "Other" is every trade that has no sector: what one of them keeps, the next does not.
      sector === undefined || sector === 'other'
        ? []
        : offered
            .filter(({ instrument }) => instrument.sectors.includes(sector))
            // What few sectors share says more about this one than what many share.
            .sort(
              ({ instrument: a }, { instrument: b }) =>
                a.sectors.length - b.sectors.length || NEARNESS[a.kind] - NEARNESS[b.kind],
            ),
    everyTrade: general.filter(({ instrument }) => instrument.force === 'mandatory'),
    byChoice: general.filter(({ instrument }) => instrument.force === 'voluntary'),
  };
}

type Requirement = Pick<Row<'externalRequirements'>, 'instrument' | 'kind' | 'force'>;

/** A row as far as the catalogue can know it; what it asks of this service is for its author to say. */
export function requirementOf(one: Instrument): Required<Requirement> {
  const law =
    one.kind === 'act' || one.kind === 'statutory-instrument' || one.kind === 'assimilated-regulation';
  const binding = one.force === 'mandatory' ? 'regulators-rule' : 'voluntary-standard';
  return { instrument: citation(one), kind: law ? 'legislation' : binding, force: one.force };
}

/** Which row of a list names an instrument already. */
export function namedAlready(
  rows: readonly Pick<Row<'externalRequirements'>, 'id' | 'instrument'>[],
  context: LawContext,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, instrument } of rows) {
    const named = instrument === undefined ? undefined : instrumentByName(instrument, context)?.instrument.id;
    if (named !== undefined && !found.has(named)) found.set(named, id);
  }
  return found;
}
