import type { Instrument, Nation } from './types';

export const UK: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
export const GB: readonly Nation[] = ['england', 'wales', 'scotland'];
export const ENGLAND_AND_WALES: readonly Nation[] = ['england', 'wales'];
export const NORTHERN_IRELAND: readonly Nation[] = ['northern-ireland'];

/** The days the entries that carry them were compared with a source. */
export const CHECKED = '2026-11-23';
export const CHECKED_LATER = '2026-11-25';

type LawParts = Omit<Instrument, 'kind' | 'force' | 'sectors' | 'source'> & {
  sectors?: readonly string[];
  /** Path on legislation.gov.uk. */
  at: string;
  kind?: Instrument['kind'];
};
export const law = ({ at, sectors = [], kind = 'act', ...rest }: LawParts): Instrument => ({
  ...rest,
  kind,
  sectors,
  force: 'mandatory',
  source: `https://www.legislation.gov.uk/${at}`,
});

/** Statutory instruments, Orders in Council and statutory rules. */
export const regulation = (parts: Omit<LawParts, 'kind'>): Instrument =>
  law({ ...parts, kind: 'statutory-instrument' });

export const entry = (parts: Omit<Instrument, 'sectors'> & { sectors?: readonly string[] }): Instrument => ({
  sectors: [],
  ...parts,
});
