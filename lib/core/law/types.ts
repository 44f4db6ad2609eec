export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

export type InstrumentKind =
  | 'act'
  | 'statutory-instrument'
  | 'assimilated-regulation'
  | 'regulators-rule'
  | 'code'
  | 'standard'
  | 'scheme';

/** A law, rule, code or standard that customer service in the United Kingdom may have to, or choose to, meet. */
export type Instrument = {
  readonly id: string;
  /** Official title without its year. */
  readonly title: string;
  readonly year?: number;
  /** Years people write that are not wrong either (date in force, an edition still named). */
  readonly alsoYears?: readonly number[];
  /** Years of other instruments with the same title: not this one, and not a mistake. */
  readonly notYears?: readonly number[];
  readonly kind: InstrumentKind;
  readonly force: 'mandatory' | 'voluntary';
  readonly nations: readonly Nation[];
  /** Empty: every sector. */
  readonly sectors: readonly string[];
  /** What took its place, since when, and where or for what. */
  readonly replaced?: {
    /** What stands today, not a link of a chain. */
    readonly by: string;
    /** yyyy-mm-dd, or yyyy-mm where no day is published. */
    readonly since: string;
    readonly nations?: readonly Nation[];
    /** Only for part of what it covered, such as sales to consumers. */
    readonly partly?: string;
  };
  readonly enforcer: string;
  readonly asks: string;
  readonly breach: string;
  /** Other names people use; those in capitals are matched as written. */
  readonly names: readonly string[];
  /** Its title reads as plain words too (“charities act”): without a year it counts only in capitals. */
  readonly asWritten?: true;
  /** An official address; the front page of the body where a deeper one may move. */
  readonly source: string;
  /** The day its title, year, reach and main duty were compared with a published source (yyyy-mm-dd). */
  readonly checked: string;
};
