import type { ClutterReason, Fate } from '../../../core/model/source-part.ts';
import type { JudgedBlock } from './clutter-evidence.ts';
import { foldCue } from './clutter-words.ts';
import { findBody, type Stretch } from './find-body.ts';
import { isCaption } from './is-caption.ts';
import { fieldOf, findHeader, type Header } from './text-header.ts';
import type { DumpLayout } from './text-layout.ts';

const kept: Fate = { kind: 'kept' };
const removed = (reason: ClutterReason): Fate => ({ kind: 'removed', reason });

/**
 * Whether a text is the dump of a web page: it has the marks of a text browser, or several different pieces of
 * furniture that stand among their like. One or two such words may stand in any text.
 */
export function isDump(blocks: readonly JudgedBlock[], layout: DumpLayout): boolean {
  const prose = blocks.filter(({ isProse }) => isProse).reduce((sum, { size }) => sum + size, 0);
  if (prose < 200) return false;
  if (layout.referencesAt !== null || layout.numbersLinks) return true;
  const pieces = new Set<string>();
  blocks.forEach((block, i) => {
    const isSandwiched = blocks[i - 1]?.isProse && blocks[i + 1]?.isProse;
    if (block.cue && !isSandwiched && block.size <= 120) pieces.add(foldCue(block.text));
  });
  const repeatsTitle = blocks
    .slice(0, 12)
    .some((block) => block.isRepeated && !block.isProse && !block.cue && block.size >= 20);
  const looks = pieces.size > 0 ? Number(hasMenus(blocks)) + Number(repeatsLines(blocks)) : 0;
  return pieces.size + Number(repeatsTitle) + looks >= 3;
}

/** Whether long runs of short lines stand above or below an article. */
function hasMenus(blocks: readonly JudgedBlock[]): boolean {
  const isLong = (block: JudgedBlock | undefined) => Boolean(block?.isProse && block.size >= 100);
  const isArticle = blocks.some(
    (block, i) => isLong(block) && isLong(blocks[i + 1]) && isLong(blocks[i + 2]),
  );
  const isShort = (block: JudgedBlock) => !block.endsSentence && block.size < 60;
  const first = blocks.findIndex((block) => !isShort(block));
  const last = blocks.findLastIndex((block) => !isShort(block));
  return isArticle && (first >= 12 || blocks.length - last > 12);
}

/** Whether several short lines stand more than once, as menus do above and below a page. */
function repeatsLines(blocks: readonly JudgedBlock[]): boolean {
  return (
    blocks.filter(({ isEcho, endsSentence, size }) => isEcho && !endsSentence && size < 60 && size > 2)
      .length >= 2
  );
}

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

/**
 * Cuts the text where the furniture of its end begins: at a heading of furniture or a run of short lines behind which
 * no more running text stands, but teasers and comments: paragraphs by ones and twos between short lines.
 */
function cutTail(blocks: readonly JudgedBlock[], body: Stretch): Stretch {
  for (let i = body.start + 1; i < body.end; i++) {
    const kind = tailKind(blocks, i, body.end);
    if (!kind) continue;
    const before = blocks.slice(body.start, i);
    const after = blocks.slice(i + 1, body.end);
    if (!holdsText(before)) continue;
    if (kind !== 'comments' && goesOn(after)) continue;
    const limit = kind === 'comments' ? 0.8 : kind === 'cue' ? 0.5 : 0.25;
    if (coherence(after, kind === 'comments' ? 3 : 2) < limit) return { start: body.start, end: i };
  }
  return body;
}

function tailKind(blocks: readonly JudgedBlock[], i: number, end: number): 'comments' | 'cue' | 'run' | null {
  const block = blocks[i];
  if (!block || block.isProse) return null;
  const reason = block.cue?.reason;
  if (reason === 'comments') return 'comments';
  if (reason && reason !== 'advertising' && reason !== 'navigation') return 'cue';
  const run = blocks.slice(i, Math.min(i + 4, end));
  return run.length === 4 && run.every((each) => !each.isProse && !each.endsSentence && !each.item)
    ? 'run'
    : null;
}

/** Whether paragraphs that follow each other stand behind a piece of furniture: two close behind it, or many further down. */
function goesOn(blocks: readonly JudgedBlock[]): boolean {
  const first = blocks.findIndex(({ isProse }) => isProse);
  if (first < 0 || first > 30) return false;
  const next = blocks
    .slice(first)
    .findIndex((each) => !each.isProse && (!each.endsSentence || each.cue !== null));
  const run = blocks.slice(first, next < 0 ? blocks.length : first + next).filter(({ isProse }) => isProse);
  const size = weightOf(run);
  return first <= 8 ? run.length >= 2 && size >= 450 : run.length >= 4 && size >= 1000;
}

/** Whether a stretch holds enough to be the text: paragraphs that follow each other, or one that is long. */
function holdsText(blocks: readonly JudgedBlock[]): boolean {
  const size = weightOf(blocks);
  return size >= 800 || (size >= 350 && coherence(blocks) >= 0.5);
}

function weightOf(blocks: readonly JudgedBlock[]): number {
  return blocks.reduce((sum, { isProse, isEcho, size }) => sum + (isProse && !isEcho ? size : 0), 0);
}

/** How much of the running text stands in runs of so many paragraphs; sentences between them do not part a run. */
function coherence(blocks: readonly JudgedBlock[], least = 2): number {
  let all = 0;
  let inRuns = 0;
  let run: number[] = [];
  const close = () => {
    const size = run.reduce((sum, each) => sum + each, 0);
    all += size;
    if (run.length >= least) inRuns += size;
    run = [];
  };
  for (const block of blocks) {
    if (block.isProse && !block.isEcho) run.push(block.size);
    else if (!block.endsSentence || block.cue || block.isDate) close();
  }
  close();
  return all === 0 ? 0 : inRuns / all;
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

/** Takes furniture out of the middle of the text: known phrases, lists of links, and what they head. */
function cleanInside(blocks: readonly JudgedBlock[], { start, end }: Stretch, fates: Fate[]): void {
  for (let i = start; i < end; i++) {
    const block = blocks[i];
    if (!block || fates[i]?.kind !== 'kept' || block.isProse) continue;
    const { cue } = block;
    if (!cue) continue;
    const stands =
      cue.reason === 'navigation' || cue.reason === 'footer' ? hasFurnitureBeside(blocks, i) : true;
    if (!stands) continue;
    fates[i] = removed(cue.reason);
    if (cue.isWhole && cue.reason === 'related') removeHeadlines(blocks, i + 1, end, fates);
  }
  removeLinkRuns(blocks, { start, end }, fates);
  moveCaptions(blocks, { start, end }, fates);
}

/** Captions of pictures, with the line above a credit that is glued to it. */
function moveCaptions(blocks: readonly JudgedBlock[], { start, end }: Stretch, fates: Fate[]): void {
  for (let i = start; i < end; i++) {
    const block = blocks[i];
    if (!block || fates[i]?.kind !== 'kept' || !isCaption(block)) continue;
    fates[i] = { kind: 'moved', field: 'captions' };
    const above = blocks[i - 1];
    const isPair = !block.isProse && !block.afterBlank && above?.afterBlank && above.size < 250;
    if (isPair && i - 1 >= start && fates[i - 1]?.kind === 'kept')
      fates[i - 1] = { kind: 'moved', field: 'captions' };
  }
}

function hasFurnitureBeside(blocks: readonly JudgedBlock[], i: number): boolean {
  return [blocks[i - 1], blocks[i + 1]].some(
    (block) => block && (block.cue !== null || block.beginsWithLink),
  );
}

/** Headlines below `Related`; the last one before running text may be the text's own heading. */
function removeHeadlines(blocks: readonly JudgedBlock[], from: number, end: number, fates: Fate[]): void {
  let to = from;
  while (to < end && blocks[to] && !blocks[to]?.isProse && !blocks[to]?.endsSentence) to++;
  if (to - from > 8) return;
  const last = blocks[to - 1];
  const keepLast = last && !last.beginsWithLink && !last.item && last.afterBlank;
  for (let i = from; i < (keepLast ? to - 1 : to); i++) fates[i] = removed('related');
}

/** Three and more links on end, each a block, are a menu or a list of other pages. */
function removeLinkRuns(blocks: readonly JudgedBlock[], { start, end }: Stretch, fates: Fate[]): void {
  const isLink = (i: number) => {
    const block = blocks[i];
    return Boolean(
      block && i < end && block.beginsWithLink && block.links === 1 && !block.isProse && !block.endsSentence,
    );
  };
  for (let i = start; i < end; i++) {
    let to = i;
    while (isLink(to)) to++;
    if (to - i >= 3)
      for (let at = i; at < to; at++) if (fates[at]?.kind === 'kept') fates[at] = removed('related');
    if (to > i) i = to;
  }
}
