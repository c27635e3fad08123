import { isKey, isMac } from '../../ui/keys.ts';
import type { TextSurface } from './text-surface.ts';
import { unitAt, unitFrom } from './text-units.ts';

type Direction = 'left' | 'right' | 'forward' | 'backward';
type Granularity = 'character' | 'word' | 'line' | 'lineboundary';

const moves: Record<string, { direction: Direction; granularity: Granularity } | undefined> = {
  ArrowLeft: { direction: 'left', granularity: 'character' },
  ArrowRight: { direction: 'right', granularity: 'character' },
  ArrowUp: { direction: 'backward', granularity: 'line' },
  ArrowDown: { direction: 'forward', granularity: 'line' },
  Home: { direction: 'backward', granularity: 'lineboundary' },
  End: { direction: 'forward', granularity: 'lineboundary' },
};

/**
 * The text's own caret, since read-only text has none: F7 or a click shows it, arrows move it (by letter and line, with
 * Ctrl by word), Shift extends the selection, J and K step by sentence. Without a caret the arrows scroll.
 */
export class Caret {
  private readonly surface: TextSurface;
  private readonly language: string | null;
  private readonly element: HTMLElement;
  private readonly stopLayout: () => void;
  private isShown = false;

  constructor(surface: TextSurface, language: string | null, layer: HTMLElement) {
    this.surface = surface;
    this.language = language;
    this.element = document.createElement('div');
    this.element.className = 'text-caret';
    this.element.hidden = true;
    layer.append(this.element);
    this.stopLayout = surface.onLayout(() => this.place());
    surface.view.dom.addEventListener('focus', this.place);
    surface.view.dom.addEventListener('blur', this.place);
  }

  destroy(): void {
    this.stopLayout();
    this.surface.view.dom.removeEventListener('focus', this.place);
    this.surface.view.dom.removeEventListener('blur', this.place);
    this.element.remove();
  }

  show(): void {
    this.isShown = true;
    this.place();
  }

  hide(): void {
    this.isShown = false;
    this.place();
  }

  /** Puts the caret's picture where the selection's moving end is. */
  readonly place = (): void => {
    const { surface, element } = this;
    const hasFocus = document.activeElement === surface.view.dom;
    element.hidden = !this.isShown || !hasFocus;
    if (element.hidden) return;
    const { top, bottom, left } = surface.view.coordsAtPos(surface.view.state.selection.head);
    const layer = (element.offsetParent ?? element).getBoundingClientRect();
    element.style.transform = `translate(${left - layer.left}px, ${top - layer.top}px)`;
    element.style.height = `${bottom - top}px`;
    // The animation starts anew, so that a moving caret is always seen.
    element.getAnimations().forEach((animation) => {
      animation.currentTime = 0;
    });
  };

  /** Acts on a key that moves or extends; says whether it was one. */
  press(event: KeyboardEvent): boolean {
    if (isKey(event, 'F7')) {
      if (this.isShown) this.hide();
      else this.begin();
      return true;
    }
    if (isKey(event, 'Ctrl+Home')) return this.jump(0);
    if (isKey(event, 'Ctrl+End')) return this.jump(this.surface.length);
    for (const [key, direction] of [
      ['J', 1],
      ['K', -1],
    ] as const) {
      if (isKey(event, key)) return this.stepSentence(direction, false);
      if (isKey(event, `Shift+${key}`)) return this.stepSentence(direction, true);
    }
    return this.move(event);
  }

  private move(event: KeyboardEvent): boolean {
    const move = moves[event.key];
    const byWord = isMac ? event.altKey : event.ctrlKey;
    if (!move || (!isMac && event.altKey) || event.metaKey) return false;
    if (!event.shiftKey && !this.isShown) return false;
    if (!this.isShown) this.begin();
    const granularity = byWord && move.granularity === 'character' ? 'word' : move.granularity;
    getSelection()?.modify(event.shiftKey ? 'extend' : 'move', move.direction, granularity);
    // ProseMirror reads the browser's selection in its own time.
    setTimeout(() => {
      this.surface.revealCaret();
      this.place();
    });
    return true;
  }

  /** Shows the caret: where it was if that is in the window, else at the first line to be seen. */
  private begin(): void {
    const { surface } = this;
    const { scrollTop, clientHeight } = surface.scroller;
    const top = surface.top(surface.caret);
    const isInView = top >= scrollTop && top <= scrollTop + clientHeight && surface.caret > 0;
    surface.focus();
    if (!surface.selection) {
      const at = isInView ? surface.caret : surface.firstVisible();
      surface.select(at, at);
    }
    this.show();
  }

  private jump(offset: number): boolean {
    this.surface.select(offset, offset);
    this.show();
    this.surface.revealCaret();
    return true;
  }

  private stepSentence(direction: 1 | -1, extend: boolean): boolean {
    const { surface, language } = this;
    const { selection } = surface;
    const from = selection ?? { start: surface.caret, end: surface.caret };
    const here = selection
      ? null
      : unitAt(surface, surface.caret || surface.firstVisible(), 'sentence', language);
    const next =
      here ?? unitFrom(surface, direction === 1 ? from.end : from.start, direction, 'sentence', language);
    if (!next || 'missing' in next) return true;
    if (extend && selection) {
      surface.select(Math.min(selection.start, next.start), Math.max(selection.end, next.end));
    } else {
      surface.select(next.start, next.end);
    }
    surface.focus();
    surface.revealCaret();
    return true;
  }
}
