'use client';

import { type RefObject, useEffect, useMemo, useRef } from 'react';

type Size = { readonly width: number; readonly height: number };
const DRAG_FROM = 4;

/**
 * Moves the picture under its window by drag, wheel and touch. Only a transform changes, on a layer of its own:
 * nothing is rendered or painted again, however many boxes there are.
 */
export function usePan(
  frame: RefObject<HTMLElement | null>,
  layer: RefObject<SVGSVGElement | null>,
  size: Size,
) {
  const at = useRef({ x: 0, y: 0 });
  const dragged = useRef(false);
  const bounds = useRef(size);
  bounds.current = size;

  const pan = useMemo(() => {
    const least = (extent: number, whole: number) => Math.min(0, extent - whole);
    const to = (x: number, y: number): boolean => {
      const [window, picture] = [frame.current, layer.current];
      if (!window || !picture) return false;
      const nextX = Math.min(0, Math.max(least(window.clientWidth, bounds.current.width), x));
      const nextY = Math.min(0, Math.max(least(window.clientHeight, bounds.current.height), y));
      const moved = nextX !== at.current.x || nextY !== at.current.y;
      at.current = { x: nextX, y: nextY };
      picture.style.transform = `translate3d(${nextX}px, ${nextY}px, 0)`;
      return moved;
    };
    return {
      by: (dx: number, dy: number) => to(at.current.x + dx, at.current.y + dy),
      /** Brings a box into the window, with a little air around it. */
      show(left: number, top: number, width: number, height: number) {
        const window = frame.current;
        if (!window) return;
        const air = 24;
        const { x, y } = at.current;
        const dx =
          Math.max(0, air - (x + left)) || Math.min(0, window.clientWidth - air - (x + left + width));
        const dy =
          Math.max(0, air - (y + top)) || Math.min(0, window.clientHeight - air - (y + top + height));
        to(x + dx, y + dy);
      },
      /** Whether the press that ends now was a drag, not a choice. */
      wasDrag: () => dragged.current,
    };
  }, [frame, layer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another size needs its bounds kept anew
  useEffect(() => void pan.by(0, 0), [pan, size.width, size.height]);

  useEffect(() => {
    const window = frame.current;
    if (!window) return;
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey) return;
      const step = event.deltaMode === 1 ? 16 : 1;
      const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      // At its end the picture lets go, and the page scrolls on.
      if (pan.by(-dx * step, -dy * step)) event.preventDefault();
    };
    let last: { x: number; y: number; id: number } | null = null;
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      dragged.current = false;
      last = { x: event.clientX, y: event.clientY, id: event.pointerId };
    };
    const move = (event: PointerEvent) => {
      if (!last || event.pointerId !== last.id) return;
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
      if (!dragged.current && Math.hypot(dx, dy) < DRAG_FROM) return;
      if (!dragged.current) window.setPointerCapture(event.pointerId);
      dragged.current = true;
      last = { x: event.clientX, y: event.clientY, id: event.pointerId };
      pan.by(dx, dy);
    };
    const up = () => {
      last = null;
    };
    window.addEventListener('wheel', wheel, { passive: false });
    window.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      window.removeEventListener('wheel', wheel);
      window.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [frame, pan]);
  return pan;
}
