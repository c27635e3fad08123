import { pictureOf } from '../inline-pictures.ts';
import type { Pictures } from '../pictures.ts';
import { type HtmlElement, isElement } from './parse-html.ts';

/** What an `image` block says of its picture. */
export interface ImageAttrs {
  readonly sha256: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  readonly source: string | null;
}

/** A picture that is stated to be smaller is an icon or counts visits. */
const leastStated = 16;

/**
 * A picture of a page: its bytes if the page holds them, else where the page has it from, which is shown and never
 * fetched. Null for what shows the reader nothing: icons, spacers, and outside pictures that the page calls decoration.
 */
export function readImage(image: HtmlElement, pictures: Pictures): ImageAttrs | null {
  const src = image.getAttribute('src') ?? '';
  const picture = pictureOf(src, pictures);
  const stated = { width: readLength(image, 'width'), height: readLength(image, 'height') };
  if (Object.values(stated).some((length) => length !== null && length < leastStated)) return null;
  const alt = cleanAlt(image.getAttribute('alt'));
  if (!picture) {
    const source = outsideAddress(src) ?? outsideAddress(image.getAttribute('data-src') ?? '');
    const isDecoration = image.getAttribute('alt') === '' || image.getAttribute('role') === 'presentation';
    return source && !isDecoration && !isTeaser(image) ? { sha256: null, ...stated, alt, source } : null;
  }
  const { sha256, width, height } = picture;
  return { sha256, ...(width && height ? { width, height } : stated), alt, source: null };
}

/** Whether a picture is pressed to go to another page, as those of other articles are. A larger picture is no page. */
function isTeaser(image: HtmlElement): boolean {
  let node = image.parentNode;
  for (let up = 0; up < 4 && node && isElement(node); up++) {
    if (node.localName === 'a')
      return !/\.(png|jpe?g|gif|webp|avif|svg)\b/i.test(node.getAttribute('href') ?? '');
    node = node.parentNode;
  }
  return false;
}

const longestAlt = 2000;

function cleanAlt(alt: string | null): string {
  return (alt ?? '').replace(/\s+/g, ' ').trim().slice(0, longestAlt);
}

const longestAddress = 2000;

/** An address that may be shown; null for none, and for one that holds data. */
function outsideAddress(src: string): string | null {
  const address = src.trim().slice(0, longestAddress);
  return address === '' || /^(data|blob|javascript|about):/i.test(address) ? null : address;
}

function readLength(image: HtmlElement, name: 'width' | 'height'): number | null {
  const length = /^\s*(\d{1,5})(px)?\s*$/.exec(image.getAttribute(name) ?? '')?.[1];
  return length ? Number(length) : null;
}
