/** A piece of RTF. `text` and `byte` are in the encoding of the place where they stand. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly bytes: Uint8Array };

const code = {
  backslash: 0x5c,
  open: 0x7b,
  close: 0x7d,
  quote: 0x27,
  space: 0x20,
  minus: 0x2d,
  lf: 0x0a,
  cr: 0x0d,
};
const longestWord = 32;

/** The pieces of RTF in order. Anything is RTF: what makes no sense is text. */
export function* readRtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === code.open || byte === code.close) {
      yield { kind: byte === code.open ? 'open' : 'close' };
      at++;
    } else if (byte === code.backslash) {
      const control = readControl(bytes, at + 1);
      yield control.token;
      at = control.end;
      // What follows are bytes of a picture or the like, any of which could look like a control.
      if (control.token.kind === 'word' && control.token.word === 'bin')
        at += Math.max(0, control.token.number ?? 0);
    } else if (byte === code.lf || byte === code.cr) at++;
    else {
      const start = at;
      while (at < bytes.length && isPlain(bytes[at] ?? 0)) at++;
      yield { kind: 'text', bytes: bytes.subarray(start, at) };
    }
  }
}

function isPlain(byte: number): boolean {
  return ![code.open, code.close, code.backslash, code.lf, code.cr].includes(byte);
}

/** The control whose backslash stands before `start`. */
function readControl(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  let at = start;
  while (isLetter(bytes[at]) && at - start < longestWord) at++;
  if (at === start) return readSymbol(bytes, start);
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const numberStart = at;
  if (bytes[at] === code.minus && isDigit(bytes[at + 1])) at++;
  while (isDigit(bytes[at]) && at - numberStart < 11) at++;
  const digits = String.fromCharCode(...bytes.subarray(numberStart, at));
  if (bytes[at] === code.space) at++;
  return { token: { kind: 'word', word, number: digits ? Number(digits) : null }, end: at };
}

function readSymbol(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  if (bytes[start] === code.quote) {
    const byte = Number.parseInt(String.fromCharCode(...bytes.subarray(start + 1, start + 3)), 16);
    if (byte >= 0) return { token: { kind: 'byte', byte }, end: start + 3 };
  }
  return {
    token: { kind: 'symbol', symbol: String.fromCharCode(bytes[start] ?? code.space) },
    end: start + 1,
  };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
