import type { Lens } from '../lens';

/** Where a law has to hold: its sector and its nation. */
export const lawContext = (lens: Lens) => ({
  sector: lens.document.about.sector,
  nation: lens.document.about.nation,
});
/** Kinds of outside rule that somebody can enforce. */
export const BINDING = new Set(['legislation', 'regulators-rule']);
