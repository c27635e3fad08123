import type { Picture, Pictures } from './pictures.ts';

/** Begins the addresses that stand for pictures of the page itself. It names no place that could be fetched. */
const standInStart = 'https://picture.invalid/';

/**
 * The page with each picture that it holds as base64 taken out and kept, and a short address in its place: what reads
 * the page afterwards would go over megabytes of letters several times. Bytes that are no picture leave an empty address.
 */
export function takeInlinePictures(html: string, pictures: Pictures): string {
  return html.replace(base64Picture, (_whole, data: string) => {
    const picture = pictures.keep(Buffer.from(decodePercents(data), 'base64'));
    return picture ? addressOf(picture) : '';
  });
}

/** The address that stands for a picture that was kept. */
export function addressOf({ sha256 }: Picture): string {
  return standInStart + sha256;
}

/** The picture that an address stands for or holds; null for every other address. */
export function pictureOf(address: string, pictures: Pictures): Picture | null {
  if (address.startsWith(standInStart)) return pictures.get(address.slice(standInStart.length)) ?? null;
  const [, parameters = '', data] = /^data:image\/[^,;]*((?:;[^,]*)?),(.*)$/is.exec(address.trim()) ?? [];
  if (data === undefined) return null;
  const isBase64 = /;\s*base64\s*$/i.test(parameters);
  return pictures.keep(Buffer.from(decodePercents(data), isBase64 ? 'base64' : 'utf8'));
}

const base64Picture = /data:image\/[a-z0-9.+-]+(?:;[a-z0-9=-]+)*;base64,([a-z0-9+/=%_\r\n-]{64,})/gi;

/** The text with its `%xx` read; as it is where they are broken. */
function decodePercents(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
