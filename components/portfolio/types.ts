import type { PlanFigures, Word } from '@/lib/core/plan';

/** What the pages are given; the services hand out the same. */
export type PlanLine = {
  readonly id: string;
  readonly title: string;
  readonly learner: string;
  readonly employer: string;
  readonly unit: string;
  readonly signedOff: boolean;
  readonly changedAt: string;
  readonly word: Word | null;
  readonly figures: PlanFigures;
};

export const COLUMNS = [
  'learner',
  'employer',
  'unit',
  'standing',
  'word',
  'investment',
  'benefit',
  'npv',
  'payback',
  'goLive',
  'kpis',
  'changed',
] as const;
export type ColumnName = (typeof COLUMNS)[number];
export const USUAL_COLUMNS: readonly ColumnName[] = [
  'learner',
  'standing',
  'word',
  'investment',
  'benefit',
  'npv',
  'payback',
  'goLive',
];

export type ExportView = {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';
  readonly done: number;
  readonly total: number;
  readonly left: readonly {
    readonly id: string;
    readonly title: string;
    readonly code: 'withdrawn' | 'not-made';
  }[];
  readonly failure: 'disk-full' | 'gave-up' | 'nothing-left' | 'failed' | null;
  readonly bytes: number | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly ahead: number;
};

export type SaidWord = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly word: Word;
  readonly reason: string;
};
export type SaidComment = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly body: string;
  readonly own: boolean;
  readonly learner: boolean;
};
export type ResultNote = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly on: string;
  readonly note: string;
};
