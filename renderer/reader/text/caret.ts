import { isMac } from '../../ui/keys.ts';
import type { TextSurface } from './text-surface.ts';

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
 * Ctrl by word), Shift extends the selection. Without a caret the arrows scroll.
 */
export class Caret {
  private readonly surface: TextSurface;
  private readonly element: HTMLElement;
  private readonly stopLayout: () => void;
  private readonly listeners = new Set<() => void>();
  private shown = false;

  constructor(surface: TextSurface, layer: HTMLElement) {
    this.surface = surface;
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
    this.listeners.clear();
    this.surface.view.dom.removeEventListener('focus', this.place);
    this.surface.view.dom.removeEventListener('blur', this.place);
    this.element.remove();
  }

  get isShown(): boolean {
    return this.shown;
  }

  show(): void {
    this.shown = true;
    this.place();
  }

  hide(): void {
    this.shown = false;
    this.place();
  }

  /** Puts the caret's picture where the selection's moving end is. */
  readonly place = (): void => {
    const { surface, element } = this;
    const hasFocus = document.activeElement === surface.view.dom;
    element.hidden = !this.shown || !hasFocus;
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

  /** Called after a key has moved the caret. Gives the way to stop. */
  onMoved(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  toggle(): void {
    if (this.shown) this.hide();
    else this.begin();
  }

  /** Shows the caret at a place. */
  jump(offset: number): void {
    this.show();
    void this.surface.select(offset, offset).then((isThere) => isThere && this.moved());
  }

  /** Acts on an arrow key that moves or extends; says whether it was one. */
  press(event: KeyboardEvent): boolean {
    const move = moves[event.key];
    const byWord = isMac ? event.altKey : event.ctrlKey;
    if (!move || (!isMac && event.altKey) || event.metaKey) return false;
    if (!event.shiftKey && !this.shown) return false;
    if (!this.shown) this.begin();
    const granularity = byWord && move.granularity === 'character' ? 'word' : move.granularity;
    getSelection()?.modify(event.shiftKey ? 'extend' : 'move', move.direction, granularity);
    this.surface.takeSelection();
    this.moved();
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
      void surface.select(at, at);
    }
    this.show();
  }

  private moved(): void {
    this.surface.revealCaret();
    this.place();
    for (const listener of this.listeners) listener();
  }
}
