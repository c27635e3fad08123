import { disableTypes, imageSize } from 'image-size';
import type { Node } from 'prosemirror-model';
import type { Sha256 } from '../../../core/model/ids.ts';
import { hashBytes } from '../originals.ts';

/** A picture of a source, as bytes that nothing here decodes. Plain data, so that it can leave the worker. */
export interface Picture {
  readonly sha256: Sha256;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Pixels as its head states them; null where it states none. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Kinds of pictures that browsers draw. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

/**
 * Kinds of pictures that browsers draw, by the name that image-size gives them. No SVG: a drawing of two kilobytes can
 * name its own parts so often that drawing it never ends.
 */
const mediaTypes: Readonly<Record<string, (typeof pictureTypes)[number]>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};
disableTypes(['svg']);

const limits = { bytes: 20_000_000, allBytes: 100_000_000, count: 500, pixels: 50_000_000 };

/** Below this a picture is a spacer or counts visits. */
const leastPixels = 3;

/**
 * The pictures of one import. Every importer hands over the bytes that it meets with `keep`, puts what it gets into an
 * `image` block, and gives `usedIn(blocks)` with its text.
 */
export class Pictures {
  readonly #kept = new Map<string, Picture>();
  #bytes = 0;

  /** Takes a picture; null for bytes that are none that a browser draws, are too large or one too many, or show nothing. */
  keep(bytes: Uint8Array): Picture | null {
    if (bytes.byteLength === 0 || bytes.byteLength > limits.bytes) return null;
    const sha256 = hashBytes(bytes);
    const known = this.#kept.get(sha256);
    if (known) return known;
    const head = readHead(bytes);
    if (!head || this.#kept.size >= limits.count) return null;
    if (this.#bytes + bytes.byteLength > limits.allBytes) return null;
    const picture = { sha256, bytes: new Uint8Array(bytes), ...head };
    this.#kept.set(sha256, picture);
    this.#bytes += bytes.byteLength;
    return picture;
  }

  /** The picture with this hash, if it was kept. */
  get(sha256: string): Picture | undefined {
    return this.#kept.get(sha256);
  }

  /** The pictures that these blocks show. */
  usedIn(blocks: readonly Node[]): Picture[] {
    const used = new Set(blocks.map(({ attrs }) => attrs.sha256 as string | null | undefined));
    return [...this.#kept.values()].filter(({ sha256 }) => used.has(sha256));
  }
}

function readHead(bytes: Uint8Array): Pick<Picture, 'mediaType' | 'width' | 'height'> | null {
  const size = attemptSize(bytes);
  const mediaType = size?.type && mediaTypes[size.type];
  if (!mediaType) return null;
  // Turned by a quarter in a photograph's own notes, which browsers follow.
  const isTurned = (size.orientation ?? 1) > 4;
  const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
  if (!(width > 0 && height > 0)) return { mediaType, width: null, height: null };
  if (width < leastPixels || height < leastPixels || width * height > limits.pixels) return null;
  return { mediaType, width: Math.round(width), height: Math.round(height) };
}

/** What image-size reads in a picture's head; it throws for whatever is no picture. */
function attemptSize(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
