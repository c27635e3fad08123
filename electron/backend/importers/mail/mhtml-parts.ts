import PostalMime, { type Email } from 'postal-mime';
import { type MailHeaders, readMailHeaders, readParameter } from './eml-head.ts';

/** A file in a saved page. */
export interface MhtmlPart {
  readonly type: string;
  /** What its content type says; null for nothing. */
  readonly charset: string | null;
  /** The address that it was saved from, and the name that the page may call it by. */
  readonly location: string | null;
  readonly contentId: string | null;
  readonly bytes: Uint8Array;
}

const limits = { depth: 8, parts: 10_000 };

/** The files of a saved page, in order, those in parts of parts as well. */
export async function readMhtmlParts(bytes: Uint8Array, headers: MailHeaders): Promise<MhtmlPart[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const leaves = splitParts(buffer, headers, 0);
  const parts: MhtmlPart[] = [];
  for (const leaf of leaves.slice(0, limits.parts)) {
    const part = await readPart(leaf);
    if (part) parts.push(part);
  }
  return parts;
}

function splitParts(message: Buffer, headers: MailHeaders, depth: number): Buffer[] {
  const type = headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) ? readParameter(type, 'boundary') : null;
  if (!boundary || depth >= limits.depth) return [message];
  return cut(message, boundary).flatMap((part) => {
    const inner = new Map([...(readAnyHeaders(part) ?? [])]);
    return splitParts(part, inner, depth + 1);
  });
}

/** What stands between the lines that are the boundary. */
function cut(message: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let start: number | null = null;
  let at = message.indexOf(mark);
  while (at >= 0 && parts.length < limits.parts) {
    const isLine = at === 0 || message[at - 1] === 0x0a;
    const after = message.subarray(at + mark.length, at + mark.length + 2).toString('latin1');
    if (isLine && /^(--|[\r\n \t]|$)/.test(after)) {
      if (start !== null) parts.push(message.subarray(start, at));
      const lineEnd = message.indexOf(0x0a, at);
      start = after === '--' || lineEnd < 0 ? null : lineEnd + 1;
      if (after === '--') break;
    }
    at = message.indexOf(mark, at + mark.length);
  }
  if (start !== null) parts.push(message.subarray(start));
  return parts;
}

function readAnyHeaders(part: Buffer): MailHeaders | null {
  // A part may have one header only; with this one they are enough to be known.
  return readMailHeaders(Buffer.concat([asAttachment, Buffer.from('MIME-Version: 1.0\r\n'), part]));
}

/** Makes a part one that is given as its bytes, whatever its own headers say. */
const asAttachment = Buffer.from('Content-Disposition: attachment\r\n');

async function readPart(part: Buffer): Promise<MhtmlPart | null> {
  const message = await parsePart(part);
  if (!message) return null;
  const [attachment] = message.attachments;
  if (!attachment || typeof attachment.content === 'string') return null;
  const header = (name: string) => message.headers.find(({ key }) => key === name)?.value;
  return {
    type: attachment.mimeType,
    charset: readParameter(header('content-type'), 'charset'),
    location: header('content-location')?.trim() || null,
    contentId: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    bytes: new Uint8Array(attachment.content),
  };
}

/** A part that is nested beyond all reason, or has headers without end, is none; the others can be read. */
async function parsePart(part: Buffer): Promise<Email | null> {
  try {
    return await PostalMime.parse(Buffer.concat([asAttachment, part]), { forceRfc822Attachments: true });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
