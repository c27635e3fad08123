import type { Colour } from '../../core/model/highlight.ts';

/**
 * Where a highlight is shown: its pieces in the text, its stripe, its leader, its card. Each names the highlights that it
 * stands for in one of these attributes.
 */
const places = ['data-highlights', 'data-stripe', 'data-leader', 'data-card'];

let sheet: CSSStyleSheet | null = null;
let litId: string | null = null;

/**
 * Lets a highlight stand out everywhere at once, or none. One rule of style does it, by the properties `--lit-…` that the
 * style sheets of those places read: nothing is drawn or rendered anew.
 */
export function lightUp(highlight: { readonly id: string; readonly colour: Colour } | null): void {
  if ((highlight?.id ?? null) === litId) return;
  litId = highlight?.id ?? null;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(highlight ? rule(highlight) : '');
}

function rule({ id, colour }: { readonly id: string; readonly colour: Colour }): string {
  const selectors = places.map((attribute) => `[${attribute}~="${id}"]`);
  return `${selectors.join()} {
    --lit-fill: var(--hl-${colour}-fill);
    --lit-ink: var(--hl-${colour}-ink);
    --lit-ground: var(--bg-hover);
    --lit-rule: 3px;
    --lit-ring: 0 0 0 1px currentColor;
  }`;
}
