/** One region a politeness, made on first use, so that a screen reader hears what changed without losing its place. */
const regions = new Map<Politeness, HTMLElement>();

type Politeness = 'polite' | 'assertive';

/** Words that are quoted in their own language, spoken before the message. */
export interface Quoted {
  readonly text: string;
  readonly language: string | null;
}

/** How long a sentence stays: two of one act are both heard, and nobody comes upon an old one. */
const heardForMs = 500;

/** Speaks a short sentence; errors are `assertive`. The same sentence twice is spoken twice, and none takes another's place. */
export function announce(message: string, politeness: Politeness = 'polite', quoted?: Quoted): void {
  const region = regions.get(politeness) ?? createRegion(politeness);
  const line = document.createElement('div');
  if (quoted) {
    const words = document.createElement('span');
    words.textContent = quoted.text;
    words.dir = 'auto';
    if (quoted.language) words.lang = quoted.language;
    line.append(words, ' ');
  }
  line.append(message);
  const now = performance.now();
  for (const earlier of region.querySelectorAll<HTMLElement>(':scope > [data-at]'))
    if (now - Number(earlier.dataset.at) > heardForMs) earlier.remove();
  line.dataset.at = String(now);
  region.append(line);
}

function createRegion(politeness: Politeness): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('aria-live', politeness);
  Object.assign(region.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  });
  document.body.append(region);
  regions.set(politeness, region);
  return region;
}
