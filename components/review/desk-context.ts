'use client';

import { createContext, useContext } from 'react';
import type { Refusal } from './ask';
import type { Spot } from './read-types';
import type { BankEntry, Person, Point } from './types';

export type Wish = {
  readonly block: string;
  readonly spot: Spot | null;
  readonly words: { readonly start: number; readonly end: number } | null;
  readonly quote: string;
};

export type Proof = { readonly wish: Wish; readonly label: string };

/** What stays the same while one works: everything in it is stable, so that reading it draws nothing anew. */
export type DeskValue = {
  readonly id: string;
  readonly path: string;
  readonly me: string;
  readonly subject: number | null;
  readonly title: string;
  readonly learner: Person;
  readonly points: readonly Point[];
  readonly staff: readonly Person[];
  readonly templateId: string;
  /** May keep comments for the whole centre. */
  readonly keepsCentre: boolean;
  /** `all`: for the learner and for staff. `private`: for staff alone. `none`: this is read, not worked on. */
  readonly writes: 'all' | 'private' | 'none';
  readonly decides: boolean;
  /** So many conversations that cards far from view wait until one comes near. */
  readonly many: boolean;
  readonly bank: () => Promise<readonly BankEntry[]>;
  readonly bankChanged: () => void;
  readonly refresh: () => Promise<void>;
  readonly compose: (wish: Wish | null) => void;
  /** Asks for which marking point a place is proof. */
  readonly askProof: (of: Proof | null) => void;
  readonly prove: (point: string, place: Wish) => void;
  /** What the buttons beside each stretch say. */
  readonly labels: {
    readonly comment: string;
    readonly commentOn: (name: string) => string;
    readonly proof: string;
    readonly proofFor: (name: string) => string;
  };
  /** What went wrong, in words. */
  readonly wordsOf: (refusal: Refusal) => string;
};

const Context = createContext<DeskValue | null>(null);
export const DeskContext = Context.Provider;

export function useDeskValue(): DeskValue {
  const value = useContext(Context);
  if (!value) throw new Error('outside of a review');
  return value;
}
