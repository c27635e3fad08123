import { type Colour, colours } from '../../../core/model/highlight.ts';

/** The marks as other programs are told them, in key order: amber to graphite. */
const markColours = [
  ...['#ffd848', '#f8a87a', '#f497b3', '#b79af5', '#97c3fd', '#72d8d1', '#aace68', '#b5b3ac'],
];

/** Less than this is a grey to the eye: chroma in OKLab. */
const leastChroma = 0.03;

const grey = 8;

/** A mark as `#rrggbb`. */
export function toRgb(colour: Colour): string {
  return markColours[colour - 1] ?? '';
}

/** How much a step of lightness counts beside one of hue: little, as marks are pale and codes are often strong colours. */
const lightnessWeight = 2;

/** The mark whose hue is nearest to `#rrggbb` or `#rgb`; graphite for black, white and greys, null for what is no colour. */
export function nearestMark(rgb: string): Colour | null {
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(rgb.trim())?.[1]?.toLowerCase();
  if (!hex) return null;
  const wanted = toOklab(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex);
  if (Math.hypot(wanted.a, wanted.b) < leastChroma) return grey;
  const distance = (mark: Colour) => {
    const own = toOklab(toRgb(mark).slice(1));
    const turn = Math.abs(Math.atan2(wanted.b, wanted.a) - Math.atan2(own.b, own.a));
    const hue = Math.min(turn, 2 * Math.PI - turn);
    return Math.hypot(hue, lightnessWeight * (wanted.lightness - own.lightness));
  };
  const hued = colours.filter((mark) => mark !== grey);
  return hued.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** A colour in OKLab (B. Ottosson, “A perceptual color space for image processing”, 2020). */
function toOklab(hex: string): { lightness: number; a: number; b: number } {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}
