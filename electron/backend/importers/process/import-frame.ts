/** One message between the backend and a process that reads files: JSON, and bytes that the JSON tells the lengths of. */
export interface Frame {
  readonly json: unknown;
  readonly bytes: Uint8Array;
}

/** A frame's head: the length of its JSON and of its bytes, 32 bits each. */
export const frameHeadSize = 8;

/** The most that a frame may hold: text as JSON, and bytes of files, which an archive has the most of. */
export const frameLimits = { json: 64 * 2 ** 20, bytes: 512 * 2 ** 20 };

/** A frame cut into the parts that go over the wire one after the other. */
export function encodeFrame(json: unknown, pieces: readonly Uint8Array[]): Uint8Array[] {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const head = new DataView(new ArrayBuffer(frameHeadSize));
  head.setUint32(0, text.byteLength);
  head.setUint32(
    4,
    pieces.reduce((sum, piece) => sum + piece.byteLength, 0),
  );
  return [new Uint8Array(head.buffer), text, ...pieces];
}

/** What a head says of the frame that follows it. */
export function decodeHead(head: Uint8Array): { readonly json: number; readonly bytes: number } {
  const view = new DataView(head.buffer, head.byteOffset, frameHeadSize);
  return { json: view.getUint32(0), bytes: view.getUint32(4) };
}

/** The frame that these bytes are, without its head. Throws for JSON or UTF-8 that is none. */
export function decodeBody(body: Uint8Array, jsonLength: number): Frame {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(0, jsonLength));
  return { json: JSON.parse(text), bytes: body.subarray(jsonLength) };
}

/** Bytes cut into pieces of these lengths; null if the lengths do not add up to them. */
export function cutBytes(bytes: Uint8Array, lengths: readonly number[]): Uint8Array<ArrayBuffer>[] | null {
  if (lengths.reduce((sum, length) => sum + length, 0) !== bytes.byteLength) return null;
  let at = 0;
  return lengths.map((length) => {
    const piece = bytes.slice(at, at + length);
    at += length;
    return piece as Uint8Array<ArrayBuffer>;
  });
}
