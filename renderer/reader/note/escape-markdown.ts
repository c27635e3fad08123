/** Where a stretch of text stands: at the start or the end of a line of its paragraph. */
export interface LinePlace {
  readonly startsLine: boolean;
  readonly endsLine: boolean;
}

/**
 * Text as Markdown that shows exactly these characters, in CommonMark and in GFM. Only what needs it is escaped; white
 * space at the end of a line, which nobody sees, is left out.
 */
export function escapeMarkdown(text: string, { startsLine, endsLine }: LinePlace): string {
  let escaped = (endsLine ? text.trimEnd() : text)
    .replace(/[\\`*~[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#|\w+;)/g, '\\&');
  if (startsLine) escaped = escapeLineStart(escaped);
  // Markdown drops white space at the start of a line, so there it is written as character references.
  return startsLine ? escaped.replace(/^\s+/, (space) => references(space)) : escaped;
}

function escapeLineStart(text: string): string {
  return text
    .replace(/^[>|=]/, '\\$&')
    .replace(/^[-+](?=[-+\s|:]|$)/, '\\$&')
    .replace(/^:(?=-)/, '\\:')
    .replace(/^#(?=#{0,5}(\s|$))/, '\\#')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Each character as a numeric reference, which Markdown reads as that character and nothing else. */
export function references(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join('');
}
