import { pick, type Random } from '../bench/random.ts';

/** Damages a file at random, in one to four of the ways in which files get damaged or are made to harm. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  const times = 1 + Math.floor(random() ** 2 * 4);
  for (let i = 0; i < times; i++) damaged = pick(ways, random)(damaged, random);
  return damaged.subarray(0, largest);
}

/** Repeating makes files larger, time after time. */
const largest = 4_000_000;

type Way = (bytes: Uint8Array, random: Random) => Uint8Array;

const below = (limit: number, random: Random): number => Math.floor(random() * limit);

/** A stretch of the file: `[start, end)`. */
function stretch({ length }: Uint8Array, random: Random): [number, number] {
  const start = below(length, random);
  return [start, Math.min(length, start + 1 + below(Math.min(length, 2000), random))];
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** Text that means something to one format or another. */
const loaded = [
  '<',
  '>',
  '&',
  '"',
  '{',
  '}',
  '\\',
  '(',
  ')',
  '[',
  ']',
  '\0',
  '\uFFFE',
  '%00',
  '../../../etc/passwd',
  '<script>fetch("http://127.0.0.1:9")</script>',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '<svg onload=alert(1)>',
  '<iframe src="file:///etc/passwd">',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '<a:b:c/>',
  ']]>',
  '<![CDATA[',
  '\\bin999999999 ',
  '\\u-1 ',
  '{\\*\\objdata',
  '=?utf-8?B?',
  'Content-Transfer-Encoding: base64',
  '/Length 999999999',
  '/JavaScript',
  '/Kids [1 0 R]',
  'endstream',
  '\u202E',
  '\uD83D',
  'a\u0300'.repeat(500),
  '---\n',
  '[^1]: [^1]',
  '> '.repeat(300),
];

const ways: readonly Way[] = [
  function flipBits(bytes, random) {
    const copy = new Uint8Array(bytes);
    for (let i = 1 + below(20, random); i > 0; i--) {
      const at = below(copy.length, random);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(8, random));
    }
    return copy;
  },
  (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  function repeatStretch(bytes, random) {
    const [start, end] = stretch(bytes, random);
    const times = 2 + below(200, random);
    const repeated = Array.from({ length: times }, () => bytes.subarray(start, end));
    return join(bytes.subarray(0, start), ...repeated, bytes.subarray(end));
  },
  function moveStretch(bytes, random) {
    const [start, end] = stretch(bytes, random);
    const at = below(bytes.length, random);
    return join(bytes.subarray(0, at), bytes.subarray(start, end), bytes.subarray(at));
  },
  function leaveOut(bytes, random) {
    const [start, end] = stretch(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  function zero(bytes, random) {
    const copy = new Uint8Array(bytes);
    return copy.fill(0, ...stretch(bytes, random));
  },
  function changeNumbers(bytes, random) {
    const text = Buffer.from(bytes).toString('latin1');
    const others = ['0', '-1', '4294967295', '99999999999', '1e9', '2147483648', '65536'];
    const changed = text.replace(/\d+/g, (number) => (random() < 0.05 ? pick(others, random) : number));
    return Buffer.from(changed, 'latin1');
  },
  function changeLength(bytes, random) {
    // A length or an offset of a binary head, of two bytes or of four.
    const copy = new Uint8Array(bytes);
    if (copy.length < 8) return copy;
    const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
    const at = below(copy.length - 4, random);
    if (random() < 0.5) view.setUint32(at, pick([0, 1, 0x7fffffff, 0xffffffff, 0x10000], random), true);
    else view.setUint16(at, pick([0, 1, 0x7fff, 0xffff], random), true);
    return copy;
  },
  function putIn(bytes, random) {
    const at = below(bytes.length, random);
    return join(bytes.subarray(0, at), Buffer.from(pick(loaded, random)), bytes.subarray(at));
  },
  function nest(bytes, random) {
    const text = Buffer.from(bytes).toString('latin1');
    const opening = pick(
      ['<div>', '<table><tr><td>', '<b><i>', '{', '[', '<<', '(', '> ', '<w:p>', '<text:p>', '- '],
      random,
    );
    const at = below(text.length, random);
    const deep = opening.repeat(1 + below(20_000, random));
    return Buffer.from(text.slice(0, at) + deep + text.slice(at), 'latin1');
  },
];
