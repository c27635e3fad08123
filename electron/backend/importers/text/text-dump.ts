import type { ClutterReason, Fate } from '../../../../core/model/source-part.ts';
import { cleanInside } from './clean-inside.ts';
import type { JudgedBlock } from './clutter-evidence.ts';
import { cutTail } from './cut-tail.ts';
import { findBody, type Stretch } from './find-body.ts';
import { foldCue } from './find-cue.ts';
import { fieldOf, findHeader, type Header } from './text-header.ts';

const kept: Fate = { kind: 'kept' };
const removed = (reason: ClutterReason): Fate => ({ kind: 'removed', reason });

/** What becomes of each block of a dumped page. */
export function cleanDump(blocks: readonly JudgedBlock[]): Fate[] {
  // Pictures and advertisements stand anywhere; the rest is judged as if they were not there.
  const worded = blocks.filter(({ isBlank }) => !isBlank);
  const fates = new Map(cleanWorded(worded).map((fate, i) => [worded[i], fate]));
  return blocks.map(
    (block) => fates.get(block) ?? removed(block.isAddress ? 'footer' : (block.cue?.reason ?? 'navigation')),
  );
}

function cleanWorded(blocks: readonly JudgedBlock[]): Fate[] {
  const found = trim(blocks, cutTail(blocks, findBody(blocks)));
  const header = findHeader(blocks, found);
  const body = trim(blocks, { start: Math.max(found.start, header.end), end: found.end });
  const start = openBody(blocks, body.start, header);
  const fates = blocks.map((_, i): Fate => {
    const field = header.fields.get(i);
    if (field) return { kind: 'moved', field };
    if (!blocks[i]?.text) return removed('navigation');
    if (isTagLine(blocks[i])) return { kind: 'moved', field: 'siteTags' };
    if (i < start) return removed(reasonBefore(blocks, i, header));
    if (i >= body.end) return removed(reasonAfter(blocks, i, body.end));
    return kept;
  });
  cleanInside(blocks, { start, end: body.end }, fates);
  // A byline may stand below the lead, and the title and other headlines again in the text.
  for (let i = start; i < body.end; i++) {
    const block = blocks[i];
    const field = i < start + 4 ? fieldOf(blocks, i) : null;
    if (!block || block.isProse || fates[i]?.kind !== 'kept') continue;
    if (field) fates[i] = { kind: 'moved', field };
    else if (block.isEcho && saysAgain(block, blocks[i - 1], header)) fates[i] = removed('repeats');
  }
  return fates;
}

/** Whether a line says the title again, or the headline right above it. */
function saysAgain(block: JudgedBlock, above: JudgedBlock | undefined, { titleKey }: Header): boolean {
  const key = foldCue(block.text);
  return key === titleKey || (block.size >= 30 && key === foldCue(above?.text ?? ''));
}

/** The text without what stands at its ends and is no running text. */
function trim(blocks: readonly JudgedBlock[], { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  const isEdge = (block: JudgedBlock | undefined) =>
    block && !(block.isProse && !block.cue) && !isLastWord(block);
  while (from < to && isEdge(blocks[from])) from++;
  while (to > from && isEdge(blocks[to - 1])) to--;
  // A short last sentence stands right behind the last long one, or a list that it announces.
  for (;;) {
    while (isLastWord(blocks[to]) && !blocks[to]?.isRepeated) to++;
    const list = announcedList(blocks, to);
    if (list === to) break;
    to = list;
  }
  return { start: from, end: to };
}

function isLastWord(block: JudgedBlock | undefined): boolean {
  return Boolean(
    block?.endsSentence &&
      !block.cue &&
      !block.item &&
      !block.beginsWithLink &&
      !block.isDate &&
      block.text.includes(' '),
  );
}

/** Where a list ends that begins at `at` or is announced there by a line with a colon; `at` if there is none. */
function announcedList(blocks: readonly JudgedBlock[], at: number): number {
  const isPlain = (block: JudgedBlock | undefined) =>
    Boolean(block && !block.cue && !block.beginsWithLink && !block.isDate && block.size >= 3);
  const announces = (block: JudgedBlock | undefined) => isPlain(block) && /[:：]$/u.test(block?.text ?? '');
  const first = announces(blocks[at - 1]) ? at : announces(blocks[at]) ? at + 1 : null;
  if (first === null) return at;
  let end = first;
  while (isPlain(blocks[end]) && (end === first || !blocks[end]?.afterBlank || blocks[end]?.item)) end++;
  return end - first >= 2 ? end : at;
}

/** The text with the short lines right above its first paragraph, as far as one of them is a sentence or announces something. */
function openBody(blocks: readonly JudgedBlock[], start: number, header: Header): number {
  let first = start;
  for (let i = start - 1; header.end > 0 && i >= Math.max(header.end, start - 10); i--) {
    const block = blocks[i];
    if (
      !block ||
      block.cue ||
      block.isDate ||
      block.beginsWithLink ||
      block.isRepeated ||
      header.fields.has(i)
    )
      break;
    if (block.size >= 4 && (block.endsSentence || /[:：]$/u.test(block.text))) first = i;
  }
  return first;
}

/** The publisher's own tags, behind a word that says so. */
function isTagLine(block: JudgedBlock | undefined): boolean {
  return /^(?:tagged(?: with| as)?|tags?|filed under|topics|keywords|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|mots[- ]clés|étiquettes|etiquetas|temas|schlagworte|schlagwörter|теги|метки|ключевые слова|برچسب(?:‌?ها)?|کلیدواژه|תגיות|תגים|etiketler|tagi|parole chiave|trefwoorden|标签|タグ|태그)\s*[:：]\s*\S/iu.test(
    block?.text ?? '',
  );
}

function reasonBefore(blocks: readonly JudgedBlock[], i: number, header: Header): ClutterReason {
  const block = blocks[i];
  if (!block) return 'navigation';
  if (header.titleKey && foldCue(block.text).includes(header.titleKey)) return 'repeats';
  if (header.end > 0 && i >= header.end && block.isRepeated) return 'repeats';
  if (block.cue) return block.cue.reason;
  if (block.isProse) return 'notices';
  return block.isDate || blocks[i + 1]?.isDate ? 'teasers' : 'navigation';
}

function reasonAfter(blocks: readonly JudgedBlock[], i: number, end: number): ClutterReason {
  const cue = blocks[i]?.cue;
  if (cue) return cue.reason;
  // What a heading of furniture stands above belongs to it.
  for (let at = i - 1; at >= end; at--) {
    const above = blocks[at]?.cue;
    if (above?.isWhole && (above.reason === 'related' || above.reason === 'comments')) return above.reason;
    if (above?.isWhole && above.reason === 'footer') break;
  }
  return blocks[i]?.isProse ? 'related' : 'footer';
}
