import type { Checker, Insight } from '@/lib/core/check';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import { type Answer, type Ask, changedSince, insightFrom } from './thinking';

/** A worker, or what stands for one in a test. */
export type Helper = {
  ask(ask: Ask): void;
  stop(): void;
};
export type Start = (hear: { answer(answer: Answer): void; fail(): void }) => Helper;
export type MakeChecker = (template: Template, context: { today: string }) => Checker;

type Places = {
  /** Starts a thread of its own; throws where there is none to be had. */
  readonly start: Start;
  /** The checker itself, fetched only where there is no worker. */
  readonly fetchChecker: () => Promise<MakeChecker>;
  /** Calls back when the page has nothing better to do; the answer calls that off. */
  readonly whenIdle: (work: () => void) => () => void;
};

/** A worker that says nothing for so long is taken for dead: its script may be kept back by something in between. */
const SILENCE_MS = 20_000;

type Question = { readonly document: ProposalDocument; readonly today: string };

/**
 * Works out what follows from a proposal, away from whoever is typing: in a worker, or where none can be had on the
 * page itself when that is idle. One question at a time; while one is answered only the newest waits.
 */
export class Thinker {
  #helper: Helper | null = null;
  #mode: 'new' | 'worker' | 'here' | 'stopped' = 'new';
  #asked: Question | null = null;
  #next: Question | null = null;
  /** What the worker knows of the proposal, and what it said last. */
  #told: ProposalDocument | null = null;
  #last: Insight | null = null;
  #checker: { readonly today: string; readonly checker: Checker } | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #callOff = () => {};

  constructor(
    private readonly template: Template,
    private readonly places: Places,
    private readonly tell: (insight: Insight, about: ProposalDocument) => void,
  ) {}

  think(document: ProposalDocument, today: string): void {
    if (this.#mode === 'stopped') return;
    this.#next = { document, today };
    if (!this.#asked) this.#begin();
  }

  stop(): void {
    this.#mode = 'stopped';
    this.#next = null;
    this.#callOff();
    this.#dismiss();
  }

  #begin(): void {
    const question = this.#next;
    if (!question || this.#mode === 'stopped') return;
    this.#next = null;
    this.#asked = question;
    if (this.#mode === 'new') this.#hire();
    if (this.#mode === 'here') this.#thinkHere(question);
    else this.#send(question);
  }

  #hire(): void {
    try {
      this.#helper = this.places.start({
        answer: (answer) => this.#hear(answer),
        fail: () => this.#fallBack(),
      });
      this.#mode = 'worker';
    } catch {
      this.#mode = 'here';
    }
  }

  #send({ document, today }: Question): void {
    const first = this.#told === null ? { template: this.template } : {};
    const changed = changedSince(this.#told, document);
    this.#told = document;
    this.#silence = setTimeout(() => this.#fallBack(), SILENCE_MS);
    this.#helper?.ask({ ...first, today, format: document.format, changed });
  }

  #hear(answer: Answer): void {
    if (this.#mode !== 'worker') return;
    clearTimeout(this.#silence);
    this.#last = insightFrom(this.#last, answer);
    this.#settle(this.#last);
  }

  #settle(insight: Insight): void {
    const about = this.#asked?.document;
    this.#asked = null;
    if (about) this.tell(insight, about);
    this.#begin();
  }

  /** The worker cannot be had after all: the question it was asked is answered here. */
  #fallBack(): void {
    if (this.#mode !== 'worker') return;
    this.#dismiss();
    this.#mode = 'here';
    this.#next ??= this.#asked;
    this.#asked = null;
    this.#begin();
  }

  #dismiss(): void {
    clearTimeout(this.#silence);
    this.#helper?.stop();
    this.#helper = null;
  }

  #thinkHere({ document, today }: Question): void {
    this.#callOff = this.places.whenIdle(async () => {
      try {
        const make = await this.places.fetchChecker();
        if (this.#mode === 'stopped') return;
        if (this.#checker?.today !== today) {
          this.#checker = { today, checker: make(this.template, { today }) };
        }
        this.#settle(this.#checker.checker.insight(document));
      } catch {
        // Offline, and the checker was never here: the next change asks again.
        this.#asked = null;
        this.#begin();
      }
    });
  }
}
