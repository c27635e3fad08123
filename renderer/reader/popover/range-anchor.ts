import type { TextRange } from '../../../core/model/highlight.ts';
import type { TextGeometry } from '../text-geometry.ts';

/** Something that stands where another element is to be anchored. */
export interface RangeAnchor {
  getBoundingClientRect(): DOMRect;
  /** Moves with this element's scrolling. */
  readonly contextElement: HTMLElement;
}

/** A passage as an anchor, in the window's pixels: the box around its lines. */
export function rangeAnchor(geometry: TextGeometry, range: TextRange): RangeAnchor {
  const { scroller } = geometry;
  return {
    contextElement: scroller,
    getBoundingClientRect() {
      const view = scroller.getBoundingClientRect();
      const lines = geometry.lines(range);
      const first = lines[0];
      const last = lines.at(-1);
      const toWindow = (top: number) => top - scroller.scrollTop + view.top;
      if (!first || !last) return new DOMRect(view.left, toWindow(geometry.top(range.start)), view.width, 0);
      const left = Math.min(...lines.map((line) => line.left));
      const right = Math.max(...lines.map((line) => line.left + line.width));
      return new DOMRect(
        left - scroller.scrollLeft + view.left,
        toWindow(first.top),
        right - left,
        last.top + last.height - first.top,
      );
    },
  };
}
