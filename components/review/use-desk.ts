'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './ask';
import { share } from './share';
import type { Here, Said, Thread } from './types';

const KINDS = ['comment', 'decision', 'claim', 'release', 'state', 'gap'] as const;
/** Several things may happen at one press; they are read once. */
const SETTLE_MS = 150;
const PRESENCE_MS = 30_000;
/** Shorter than this is no look. */
const LOOK_MS = 5_000;

export type News = { readonly count: number; readonly by: string; readonly thread: string };

const wordsOf = (threads: readonly Thread[], except: string) =>
  threads.flatMap((thread) =>
    thread.comments
      .filter(({ by }) => by.id !== except)
      .map((comment) => ({ id: comment.id, by: comment.by.name, thread: thread.id })),
  );

/** What is said of the proposal, kept fresh: read again after one's own deeds and whenever something happened. */
export function useDesk(opened: Said, me: string) {
  const [said, setSaid] = useState(opened);
  const [news, setNews] = useState<News | null>(null);
  const [cut, setCut] = useState(false);
  const path = `/api/review/${opened.id}`;
  const query = opened.subject === null ? 'draft' : String(opened.subject);
  const turn = useRef(0);
  const known = useRef(opened);

  const refresh = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await ask<Said>(`${path}?submission=${query}`);
    // A later question has been asked meanwhile; its answer counts.
    if (mine !== turn.current) return;
    if (!answer.ok) return setCut(true);
    setCut(false);
    const next = share(known.current, answer.value);
    if (next === known.current) return;
    const before = new Set(wordsOf(known.current.threads, me).map(({ id }) => id));
    const fresh = wordsOf(next.threads, me).filter(({ id }) => !before.has(id));
    const [first] = fresh;
    if (first) setNews({ count: fresh.length, by: first.by, thread: first.thread });
    known.current = next;
    setSaid(next);
  }, [path, query, me]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), SETTLE_MS);
    };
    const stream = new EventSource(`/api/events?proposal=${opened.id}`);
    for (const kind of KINDS) stream.addEventListener(kind, soon);
    // What happened while the line was cut was not heard: read again when it stands.
    let wasCut = false;
    stream.onerror = () => {
      wasCut = true;
    };
    stream.addEventListener('ready', () => {
      if (wasCut) soon();
      wasCut = false;
    });
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [opened.id, refresh]);

  useEffect(() => {
    const began = Date.now();
    const present = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await ask<Here>(`${path}/look`, { body: {} });
      if (!answer.ok) return;
      const next = share(known.current, { ...known.current, ...answer.value });
      known.current = next;
      setSaid(next);
    };
    void present();
    const timer = setInterval(() => void present(), PRESENCE_MS);
    // Read is what was open for a while, and only when it is left: until then "since you last looked" holds.
    const leave = () => {
      if (Date.now() - began < LOOK_MS) return;
      void ask(`${path}/look`, { body: { revision: opened.shown }, keepalive: true });
    };
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [path, opened.shown]);

  return { said, refresh, news, seen: useCallback(() => setNews(null), []), cut };
}
