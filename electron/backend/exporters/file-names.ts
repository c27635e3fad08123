import { createHash } from 'node:crypto';

/** The longest file name, in bytes of UTF-8: room is left for a folder on file systems that take 255 in all. */
export const maxNameBytes = 120;

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * Names for files that may lie in one folder on Windows, macOS and Linux: one for each title, in order, no two alike
 * even where case does not count. The same titles in the same order give the same names.
 */
export function fileNames(titles: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? extension : ` (${count})${extension}`;
      const name = `${safeStem(title, maxNameBytes - suffix.length)}${suffix}`;
      const key = name.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/**
 * The name of a file that holds a part of what another file of this name holds, and says which: `Kin (from 2024).md`. What the
 * words leave out, or what a file cannot be named, is told apart by some letters that the same `whole` always gives.
 */
export function partName(name: string, words: readonly string[], isWhole: boolean, whole: unknown): string {
  if (words.length === 0) return name;
  const at = name.lastIndexOf('.');
  const [stem, extension] = [name.slice(0, at), name.slice(at)];
  const said = safeStem(words.join(', '), longestWords);
  const isSaid = isWhole && said === words.join(', ').normalize('NFC');
  const letters = createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 6);
  const suffix = ` (${isSaid ? said : `${said} ${letters}`})${extension}`;
  const kept = trimName(cutToBytes(stem, maxNameBytes - Buffer.byteLength(suffix)));
  return `${kept}${suffix}`;
}

/** The longest words that tell the part of a file, in bytes of UTF-8. */
const longestWords = 60;

function safeStem(title: string, bytes: number): string {
  const cleaned = title
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ');
  const stem = trimName(cutToBytes(trimName(cleaned), bytes - 1)) || 'Untitled';
  return reserved.test(stem) ? `_${stem}` : stem;
}

/** Without the dots and spaces at the ends that hide a file or that Windows drops. */
function trimName(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/gu, '');
}

function cutToBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    kept += segment;
  }
  return kept;
}
