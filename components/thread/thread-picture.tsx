'use client';

import { ZoomIn, ZoomOut } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { hrefOf, useInsight, useProposal } from '@/components/proposal/provider';
import { Button } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { BOX_WIDTH, type Box, isGhost, layOut } from '@/lib/client/thread-layout';
import type { Place } from '@/lib/core/proposal/place';
import { pointsOn, type Trace, type TraceBreak, type TraceNode, walk } from '@/lib/core/trace';
import { BreakList } from './node-link';
import styles from './thread.module.css';
import { boxHeight, ThreadBox, ThreadLine } from './thread-box';
import { usePan } from './use-pan';
import { ThreadSentence, type ThreadWords } from './words';

const STEP = 1.25;
const MARGIN = 4;
const HEADS = 36;
const HEAD = ['requirements', 'gaps', 'improvements', 'after'] as const;

export function ThreadPicture({ trace, words }: { trace: Trace; words: ThreadWords }) {
  const { t } = words;
  const { meta, goTo } = useProposal();
  const paths = useMemo(() => walk(trace), [trace]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are the same as long as the trace is
  const texts = useMemo(() => textsOf(words), [trace]);
  const picture = useMemo(
    () => layOut(trace, (node, missing) => boxHeight(...texts(node, paths.breaks(node.id), missing))),
    [trace, texts, paths],
  );
  // All that is said of a box, once for a trace: pointing at one then draws only what lights up or goes out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are the same as long as the trace is
  const said = useMemo(
    () =>
      picture.boxes.map((box) => {
        const torn = paths.breaks(box.node.id);
        const [title, detail] = texts(box.node, torn, box.missing);
        const parts = [
          `${words.kindOf(box.node)}: ${words.nameOf(box.node)}`,
          box.missing ? '' : words.factsOf(box.node),
          ...(box.missing ?? torn).map(words.breakOf),
        ];
        return {
          box,
          title,
          detail,
          label: parts.filter(Boolean).join('. '),
          href: hrefOf(meta.id, placeOf(box)),
          torn: box.missing !== undefined || torn.some((each) => !isGhost(each)),
        };
      }),
    [picture, paths, texts, meta.id],
  );
  const boxes = useMemo(() => new Map(picture.boxes.map((box) => [box.id, box])), [picture]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const selected = chosen !== null && boxes.has(chosen) ? chosen : null;
  const shown = pointed !== null && boxes.has(pointed) ? pointed : selected;
  const rowOf = (id: string) => boxes.get(id)?.node.id ?? id;
  const lit = shown === null ? null : paths.dependsOn(rowOf(shown));
  const isLit = (box: Box) =>
    lit?.has(box.node.id) === true && (!box.missing || shown === box.node.id || shown === box.id);

  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<SVGSVGElement>(null);
  const width = picture.width + 2 * MARGIN;
  const height = picture.height + HEADS + 2 * MARGIN;
  const pan = usePan(frame, layer, { width, height });
  const hint = useId();

  // A filtered argument often begins far down, beside what follows from it: it is shown from its first box.
  useEffect(() => {
    const [first] = picture.boxes;
    if (first) pan.show(first.x, first.y, BOX_WIDTH, first.height + HEADS);
  }, [pan, picture]);

  const focus = (id: string | undefined) => {
    const box = id === undefined ? undefined : boxes.get(id);
    if (!box) return;
    layer.current
      ?.querySelector<SVGElement>(`[data-box="${CSS.escape(box.id)}"]`)
      ?.focus({ preventScroll: true });
  };
  const keys = (event: KeyboardEvent) => {
    const id = boxAt(event.target);
    const to = id === null ? null : step(event.key, id, boxes, picture.lines);
    if (to === null) return;
    event.preventDefault();
    focus(to);
  };
  const press = (event: MouseEvent) => {
    const id = boxAt(event.target);
    const box = id === null ? undefined : boxes.get(id);
    if (!box || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (event.detail !== 0 && pan.wasDrag()) return;
    // Enter opens the place; a press only chooses, so that the thread can be read first.
    if (event.detail === 0 || event.detail > 1) goTo(placeOf(box));
    else setChosen(box.id);
  };
  const reached = (id: string | null) => {
    const box = id === null ? undefined : boxes.get(id);
    if (!box) return;
    setChosen(box.id);
    // Clear of the bar below, which tells the thread of this very box.
    frame.current?.scrollIntoView({ block: 'nearest' });
    pan.show(box.x + MARGIN, box.y + HEADS + MARGIN, BOX_WIDTH, box.height);
  };

  return (
    <div className={styles.pictureView}>
      <div className={styles.tools}>
        <p id={hint} className={styles.hint}>
          {t('walk')}
        </p>
        <Button square size="small" aria-label={t('zoomOut')} onClick={() => pan.zoomBy(1 / STEP)}>
          <ZoomOut aria-hidden size={18} />
        </Button>
        <Button square size="small" aria-label={t('zoomIn')} onClick={() => pan.zoomBy(STEP)}>
          <ZoomIn aria-hidden size={18} />
        </Button>
        <Button size="small" onClick={pan.fit}>
          {t('fit')}
        </Button>
      </div>
      <div ref={frame} className={styles.frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: no fieldset can stand in for a picture of links; it only hears for them */}
        <svg
          ref={layer}
          role="group"
          aria-label={t('title')}
          aria-describedby={hint}
          width={width}
          height={height}
          viewBox={`${-MARGIN} ${-MARGIN - HEADS} ${width} ${height}`}
          className={styles.layer}
          data-dimmed={lit !== null || undefined}
          onKeyDown={keys}
          onClick={press}
          onFocus={(event) => reached(boxAt(event.target))}
          onPointerOver={(event) => setPointed(boxAt(event.target))}
          onPointerLeave={() => setPointed(null)}
        >
          {picture.columns.map(({ column, x }) => (
            <text key={column} x={x} y={-16} className={styles.columnHead}>
              {t(`columns.${HEAD[column] ?? 'after'}`)}
            </text>
          ))}
          {picture.lines.map((line) => (
            <ThreadLine
              key={`${line.from} ${line.to}`}
              line={line}
              lit={
                line.missing
                  ? shown === line.from || shown === line.to
                  : lit?.has(line.from) === true && lit.has(line.to)
              }
            />
          ))}
          {said.map(({ box, ...told }, at) => (
            <ThreadBox
              key={box.id}
              box={box}
              {...told}
              lit={isLit(box)}
              selected={box.id === selected}
              reachable={selected === null ? at === 0 : box.id === selected}
            />
          ))}
        </svg>
      </div>
      <Bar box={selected === null ? undefined : boxes.get(selected)} trace={trace} words={words} />
    </div>
  );
}

/** What stands in a box: its name and figures, or what is missing. */
const textsOf =
  (words: ThreadWords) =>
  (node: TraceNode, torn: readonly TraceBreak[], missing?: readonly TraceBreak[]): [string, string] => {
    if (missing) return [words.missing(missing), ''];
    const own = torn.filter((each) => !isGhost(each));
    return [words.nameOf(node), own.length > 0 ? words.missing(own) : words.factsOf(node)];
  };

/** Where a box leads: an empty one to where the missing row is added. */
const placeOf = ({ node, missing }: Box): Place =>
  missing?.[0]?.mend ?? node.place ?? { collection: 'improvements' };

const boxAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-box]')?.getAttribute('data-box') ?? null) : null;

/** Left and right follow a line to its nearest end; up, down, Home and End stay in the column. */
function step(
  key: string,
  id: string,
  boxes: ReadonlyMap<string, Box>,
  lines: readonly { from: string; to: string }[],
): string | null {
  const here = boxes.get(id);
  if (!here) return null;
  const column = [...boxes.values()].filter((box) => box.column === here.column);
  const at = column.indexOf(here);
  const nearest = (ids: string[]) =>
    ids
      .flatMap((each) => boxes.get(each) ?? [])
      .sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))
      .at(0)?.id ?? id;
  switch (key) {
    case 'ArrowRight':
      return nearest(lines.filter(({ from }) => from === id).map(({ to }) => to));
    case 'ArrowLeft':
      return nearest(lines.filter(({ to }) => to === id).map(({ from }) => from));
    case 'ArrowUp':
      return column[at - 1]?.id ?? id;
    case 'ArrowDown':
      return column[at + 1]?.id ?? id;
    case 'Home':
      return column[0]?.id ?? id;
    case 'End':
      return column.at(-1)?.id ?? id;
    default:
      return null;
  }
}

type BarProps = { box: Box | undefined; trace: Trace; words: ThreadWords };

/** The selected thread in words, what is missing on it, and the way into the form. */
const Bar = memo(function Bar({ box, trace, words }: BarProps) {
  const { t } = words;
  const { template, goTo } = useProposal();
  const { report } = useInsight();
  const paths = useMemo(() => walk(trace), [trace]);
  const points = useMemo(() => pointsOn(trace, report), [trace, report]);
  if (!box) return <p className={styles.bar}>{t('choose')}</p>;
  const lit = paths.dependsOn(box.node.id);
  const breaks = trace.breaks.filter(({ place }) => lit.has(place.row ?? ''));
  const counts = points
    .filter(({ nodes }) => nodes.has(box.node.id))
    .map(({ point }) => template.markingPoints.find(({ id }) => id === point)?.title ?? point);
  return (
    <section aria-label={t('selected')} aria-live="polite" className={styles.bar}>
      <Pill tone={breaks.length > 0 ? 'clash' : 'met'}>{t(breaks.length > 0 ? 'torn' : 'wholeOne')}</Pill>
      <div className={styles.told}>
        <p>
          <ThreadSentence walk={paths} id={box.node.id} words={words} />
        </p>
        {breaks.length > 0 ? <BreakList breaks={breaks} words={words} /> : null}
        {counts.length > 0 ? (
          <p className={styles.facts}>{t('points', { points: counts.join(', ') })}</p>
        ) : null}
      </div>
      <Button onClick={() => goTo(placeOf(box))}>{t('open')}</Button>
    </section>
  );
});
