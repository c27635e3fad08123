/** How the lines of a message's plain text are flowed (RFC 3676). */
export interface Flow {
  /** Whether the spaces at the ends of lines that go on are not the text's own. */
  readonly dropsSpaces: boolean;
}

const flowed = Buffer.from('flowed');
/** Looks like the word and is none, so that it can be told from it and put back. */
const masked = 'f1owed';

/**
 * The message with its plain text said not to be flowed, so that it is left as it is: postal-mime, which puts such lines
 * together, does not know of quoted ones. `flow` is null where nothing is.
 */
export function maskFlowed(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly flow: Flow | null } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let copy: Buffer | null = null;
  let dropsSpaces = false;
  for (const word of [flowed, Buffer.from('Flowed'), Buffer.from('FLOWED')]) {
    for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
      const before = source.subarray(Math.max(0, at - 400), at).toString('latin1');
      const header = before.split(/\r?\n\r?\n/).at(-1) ?? '';
      if (!/^content-type:[\s\S]*format\s*=\s*"?$/im.test(header)) continue;
      copy ??= Buffer.from(source);
      copy.write(masked, at, 'latin1');
      const rest = source
        .subarray(at, at + 100)
        .toString('latin1')
        .split(/\r?\n(?![ \t])/, 1)[0];
      dropsSpaces ||= /delsp\s*=\s*"?yes/i.test(`${header}${rest}`);
    }
  }
  return copy ? { bytes: copy, flow: { dropsSpaces } } : { bytes, flow: null };
}

/** The text of a message whose bytes were masked, with the word put back where the text itself had it. */
export function unmaskFlowed(text: string): string {
  return text.replace(/(format\s*=\s*"?)f1owed/gi, '$1flowed');
}

/** The bytes of a file that came with a message whose bytes were masked, as they were. */
export function unmaskBytes(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(masked); at >= 0; at = copy.indexOf(masked, at + 1)) {
    const before = copy.subarray(Math.max(0, at - 12), at).toString('latin1');
    if (/format\s*=\s*"?$/i.test(before)) copy.write('flowed', at, 'latin1');
  }
  return new Uint8Array(copy);
}

/** A line of a message, and how many times it is quoted. */
export interface QuotedLine {
  /** From 1. */
  readonly number: number;
  readonly raw: string;
  readonly depth: number;
}

/** Lines that go on in the next one, which ends the same quotation, put together. */
export function joinFlowed(lines: readonly QuotedLine[], { dropsSpaces }: Flow): QuotedLine[] {
  const joined: QuotedLine[] = [];
  let goesOn = false;
  for (const line of lines) {
    const last = joined.at(-1);
    if (goesOn && last?.depth === line.depth) {
      const start = dropsSpaces ? last.raw.replace(/ $/, '') : last.raw;
      joined[joined.length - 1] = { ...last, raw: start + line.raw };
    } else joined.push(line);
    // Two hyphens and a space begin a signature.
    goesOn = line.raw.endsWith(' ') && line.raw !== '-- ';
  }
  return joined;
}
