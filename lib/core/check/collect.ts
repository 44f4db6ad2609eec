import type { ListName } from '../proposal/catalogue';
import type { Place } from '../proposal/place';
import type { FindingCode } from './codes';
import type { Lens, Void } from './lens';
import type { Finding, Verdict } from './report';

/**
 * `missing`: nothing is there yet, gently. `fault`: something written does not do. `clash`: it contradicts itself,
 * another place or the truth. Only faults and clashes make a pitfall: silence is not a mistake.
 */
export type FoundKind = 'good' | 'missing' | 'fault' | 'clash';
export type Found = Finding & {
  readonly code: FindingCode;
  readonly kind: FoundKind;
  /** The check had nothing at all to look at. */
  readonly bare?: true;
};
export type CheckResult = {
  readonly outcome: Verdict;
  readonly findings: readonly Found[];
  /** Nothing was there to judge and nothing need be: the point is weighed without this check. */
  readonly aside?: true;
  /** However little it weighs, the point is not ticked before this is shown in full. */
  readonly withholds?: true;
  /** There is something to credit, whatever else of the point is not there. */
  readonly credits?: true;
  /** What the point is about is not there at all, so that what stands around it earns nothing. */
  readonly hollow?: true;
};

type Values = Record<string, string | number>;

const VOID_CODES: Readonly<Record<Void, FindingCode>> = {
  placeholder: 'text-placeholder',
  nonsense: 'text-nonsense',
  repetition: 'text-repetition',
  filler: 'text-filler',
  generic: 'text-generic',
  pasted: 'text-pasted',
  copied: 'text-copied',
};

/** Gathers what one run of one check finds. */
export class Collector {
  readonly findings: Found[] = [];

  constructor(
    readonly check: string,
    readonly lens: Lens,
  ) {}

  #add(kind: FoundKind, code: FindingCode, values: Values, places: readonly Place[], bare?: true) {
    const [first, ...rest] = places;
    if (!first) throw new Error(`${this.check}: the finding ${code} leads nowhere`);
    const tone = kind === 'good' ? 'good' : kind === 'clash' ? 'clash' : 'next';
    this.findings.push({
      check: this.check,
      code,
      kind,
      tone,
      values,
      places: [first, ...rest],
      ...(bare ? { bare } : {}),
    });
  }

  good(code: FindingCode, values: Values, ...places: Place[]): void {
    this.#add('good', code, values, places);
  }
  missing(code: FindingCode, values: Values, ...places: Place[]): void {
    this.#add('missing', code, values, places);
  }
  fault(code: FindingCode, values: Values, ...places: Place[]): void {
    this.#add('fault', code, values, places);
  }
  clash(code: FindingCode, values: Values, ...places: Place[]): void {
    this.#add('clash', code, values, places);
  }

  /** The whole answer when there is nothing to look at yet. */
  nothing(code: FindingCode, place: Place, values: Values = {}): CheckResult {
    this.#add('missing', code, values, [place], true);
    return { outcome: 'not-yet', findings: this.findings };
  }

  /** The same where another check of the point already counts that nothing is there. */
  leave(code: FindingCode, place: Place): CheckResult {
    return { ...this.nothing(code, place), aside: true };
  }

  /**
   * True when the row's field says something. Else notes what is missing, or why what is written does not count.
   * A field the template hides cannot be asked for.
   */
  needs<L extends ListName>(list: L, row: { id: string }, field: string, code: FindingCode): boolean {
    if (this.lens.isHidden(list, field)) return true;
    const verdict = this.lens.verdict(list, row, field);
    if (verdict === null) return true;
    if (verdict === 'blank') {
      this.missing(code, { name: this.lens.name(list, row) }, this.lens.place(list, row, field));
    } else this.voided(verdict, list, row, field);
    return false;
  }

  voided(
    verdict: Void,
    collection: Parameters<Lens['quote']>[0],
    row: { id: string } | null,
    field: string,
    /** `missing` where what is written must not count as the pitfall the check looks for. */
    kind: 'fault' | 'missing' = 'fault',
  ): void {
    this[kind](VOID_CODES[verdict], {}, this.lens.quote(collection, row, field));
  }

  /** As `needs`, but what says nothing is only missing: for checks that also find a pitfall of their own. */
  asks(
    collection: Parameters<Lens['quote']>[0],
    row: { id: string } | null,
    field: string,
    code: FindingCode,
    values: Values = {},
  ): boolean {
    if (this.lens.isHidden(collection, field)) return true;
    const verdict = this.lens.verdict(collection, row, field);
    if (verdict === null) return true;
    if (verdict === 'blank') this.missing(code, values, this.lens.place(collection, row, field));
    else this.voided(verdict, collection, row, field, 'missing');
    return false;
  }

  done(outcome: Verdict): CheckResult {
    return { outcome, findings: this.findings };
  }

  /** The usual outcome of a check that looks at rows: all sound and enough, some sound, none. */
  byRows(sound: number, total: number, min = 1): CheckResult {
    return this.done(sound === total && sound >= min ? 'met' : sound === 0 ? 'not-yet' : 'partly');
  }
}
