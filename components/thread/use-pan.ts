'use client';

import { type RefObject, useEffect, useMemo, useRef } from 'react';

type Size = { readonly width: number; readonly height: number };
const DRAG_FROM = 4;
const [SMALLEST, LARGEST] = [0.4, 2];
const SETTLED_MS = 150;

/**
 * Moves the picture under its window by drag, wheel and touch, and brings it closer. Only a transform changes, on a layer
 * of its own: React renders nothing, however many boxes there are. Sizes and places are those at zoom 1.
 */
export function usePan(
  frame: RefObject<HTMLElement | null>,
  layer: RefObject<SVGSVGElement | null>,
  size: Size,
) {
  const at = useRef({ x: 0, y: 0, zoom: 1 });
  const dragged = useRef(false);
  const bounds = useRef(size);
  bounds.current = size;

  const pan = useMemo(() => {
    const least = (extent: number, whole: number) => Math.min(0, extent - whole);
    const to = (x: number, y: number, zoom = at.current.zoom): boolean => {
      const [window, picture] = [frame.current, layer.current];
      if (!window || !picture) return false;
      const { width, height } = bounds.current;
      const nextX = Math.min(0, Math.max(least(window.clientWidth, width * zoom), x));
      const nextY = Math.min(0, Math.max(least(window.clientHeight, height * zoom), y));
      const moved = nextX !== at.current.x || nextY !== at.current.y;
      at.current = { x: nextX, y: nextY, zoom };
      picture.style.transform = `translate3d(${nextX}px, ${nextY}px, 0) scale(${zoom})`;
      return moved;
    };
    let settling: ReturnType<typeof setTimeout> | undefined;
    /** A layer of its own keeps the sharpness it was drawn with; let go for a frame, it is drawn anew at its size. */
    const sharpen = () => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const { style } = layer.current ?? {};
        if (!style) return;
        style.willChange = 'auto';
        requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('will-change')));
      }, SETTLED_MS);
    };
    /** Closer or farther, about the middle of the window. */
    const zoomTo = (wanted: number) => {
      const window = frame.current;
      if (!window) return;
      const zoom = Math.min(LARGEST, Math.max(SMALLEST, wanted));
      const { x, y, zoom: before } = at.current;
      const about = (place: number, extent: number) => extent / 2 - ((extent / 2 - place) * zoom) / before;
      to(about(x, window.clientWidth), about(y, window.clientHeight), zoom);
      sharpen();
    };
    return {
      by: (dx: number, dy: number) => to(at.current.x + dx, at.current.y + dy),
      zoomBy: (factor: number) => zoomTo(at.current.zoom * factor),
      /** The whole width in the window. */
      fit: () => zoomTo((frame.current?.clientWidth ?? 0) / bounds.current.width),
      /** Brings a box into the window, with a little air around it. */
      show(left: number, top: number, width: number, height: number) {
        const window = frame.current;
        if (!window) return;
        const air = 24;
        const { x, y, zoom } = at.current;
        const into = (start: number, length: number, extent: number) =>
          Math.max(0, air - start) || Math.min(0, extent - air - (start + length));
        const dx = into(x + left * zoom, width * zoom, window.clientWidth);
        const dy = into(y + top * zoom, height * zoom, window.clientHeight);
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
