import type { Segment } from './highlight-segments.ts';

/** Fills that stack; a fourth highlight shows only its line and its stripe. */
const deepestFill = 3;

/** Lines that stand below the letters; what lies deeper shares the last, so that no line strikes through the text. */
const lastLane = 3;

/** Underline patterns by mark: solid (1, 5), dashes (2, 6), double (3, 7), dash-dot (4, 8). */
const patterns = ['solid', 'dashes', 'double', 'dash-dot'] as const;

/**
 * The CSS that paints a segment: lines above fills, all as layers of one background, so that nothing is added to the
 * text and Arabic letters stay joined. The selected highlight's fill is laid twice.
 */
export function segmentStyle(
  { highlights }: Segment,
  laneOf: (id: string) => number,
  selectedId: string | null,
): string {
  const layers: { image: string; size: string; position: string }[] = [];
  for (const { id, colour } of highlights) {
    const lane = Math.min(laneOf(id), lastLane);
    const ink = `var(--hl-${colour}-ink)`;
    const position = `0 calc(100% - ${lane} * var(--lane))`;
    switch (patterns[(colour - 1) % patterns.length]) {
      case 'solid':
        layers.push({ image: `linear-gradient(${ink} 0 0)`, size: '100% var(--mark-line)', position });
        break;
      case 'dashes':
        layers.push({
          image: `linear-gradient(90deg, ${ink} 5px, transparent 5px)`,
          size: '8px var(--mark-line)',
          position,
        });
        break;
      case 'double':
        layers.push({
          image: `linear-gradient(${ink} 1px, transparent 1px 2px, ${ink} 2px)`,
          size: '100% var(--mark-double)',
          position,
        });
        break;
      default:
        layers.push({
          image: `linear-gradient(90deg, ${ink} 7px, transparent 7px 10px, ${ink} 10px 12px, transparent 12px)`,
          size: '15px var(--mark-line)',
          position,
        });
    }
  }
  const fills = highlights.slice(-deepestFill).flatMap(({ id, colour }) => {
    const image = `linear-gradient(var(--hl-${colour}-fill) 0 0)`;
    const fill = { image, size: '100% 100%', position: '0 0' };
    return id === selectedId ? [fill, fill] : [fill];
  });
  const all = [...layers, ...fills];
  return [
    `background-image:${all.map(({ image }) => image).join(',')}`,
    `background-size:${all.map(({ size }) => size).join(',')}`,
    `background-position:${all.map(({ position }) => position).join(',')}`,
  ].join(';');
}
