import { paintOf } from '../text/paint.ts';
import type { TextSurface } from '../text/text-surface.ts';
import type { Mention } from './mention-index.ts';

/** The underlined name that an element of the text belongs to; null if it is none. */
export function nameUnder({ view }: TextSurface, target: EventTarget | null): Mention | null {
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-name]') : null;
  if (!piece) return null;
  const { names, highlights } = paintOf(view.state).paint;
  return names?.under(Number(piece.dataset.name), highlights) ?? null;
}
