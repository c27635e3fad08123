import { Fragment, type Node } from 'prosemirror-model';
import type { SharedText } from '../../../core/anchoring/map-versions.ts';
import type { NewText } from '../../../core/contract/captures.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import type { DocumentId, VersionId } from '../../../core/model/ids.ts';
import { blockText, chunkBlocks } from '../../../core/text/canonical-text.ts';
import { schema } from '../../../core/text/schema.ts';
import { readCapture } from '../../../db/captures.ts';
import { notAllowed } from '../../../db/library-error.ts';
import type { WritableDb } from '../../../db/sql.ts';
import { assertCurrent } from '../../../db/versions.ts';
import { moveReferences } from './move-references.ts';
import { basedOn, prepareVersion, replaceVersion } from './new-version.ts';

/** What `versions.correct` takes. */
export interface Correction {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly range: TextRange;
  readonly text: string;
}

/** Puts other words in place of a range of the working text. Throws `NOT_ALLOWED` with what to do instead. */
export function correctText(write: WritableDb, { documentId, versionId, range, text }: Correction): NewText {
  assertCurrent(write, documentId, versionId);
  const capture = readCapture(write, documentId, versionId);
  const blocks = capture.blocks.map((block) => schema.nodeFromJSON(block));
  const { index, start } = findBlock(blocks, range);
  const block = blocks[index];
  if (!block) throw notAllowed('There is no text at this place. Nothing was changed.');
  const words = text.normalize('NFC').toWellFormed();
  const place = words ? { start: range.start - start, end: range.end - start } : widen(block, range, start);
  const corrected = replaceWords(block, place, words);
  const isGone = blockText(corrected).trim() === '';
  if (isGone && blocks.length === 1)
    throw notAllowed('Nothing would be left of the text. Nothing was changed.');
  const replacement = isGone
    ? lineOf(start, blockText(block).length, index === blocks.length - 1)
    : { start: start + place.start, end: start + place.end, text: words };
  const growth = replacement.text.length - (replacement.end - replacement.start);
  const move = (offset: number) => {
    if (offset <= replacement.start) return offset;
    return Math.max(replacement.start, offset + growth);
  };
  const kept = isGone ? blocks.toSpliced(index, 1) : blocks.toSpliced(index, 1, corrected);
  const version = prepareVersion(
    {
      ...capture,
      content: chunkBlocks(kept.map((one) => moveReferences(one, move))).toJSON(),
      lines: isGone && capture.lines ? capture.lines.toSpliced(index, 1) : capture.lines,
      pages: capture.pages.map((page) => ({ ...page, start: move(page.start) })),
      setAside: capture.setAside.map((aside) => ({
        ...aside,
        before: isGone && aside.before > index ? aside.before - 1 : aside.before,
        block: moveReferences(schema.nodeFromJSON(aside.block), move).toJSON(),
      })),
    },
    basedOn(capture, 'correction'),
  );
  return replaceVersion(write, version, sharedAround(replacement, version.text.length));
}

/** The block that holds a whole range, with where it begins. */
function findBlock(blocks: readonly Node[], { start, end }: TextRange): { index: number; start: number } {
  let from = 0;
  for (const [index, block] of blocks.entries()) {
    const to = from + blockText(block).length;
    if (start <= to) {
      if (end > to) throw notAllowed('Correct one paragraph at a time. Nothing was changed.');
      return { index, start: from };
    }
    from = to + 1;
  }
  throw notAllowed('The passage reaches beyond the end of the text. Nothing was changed.');
}

/** The range within the block; a space that would be left double beside words that go, goes with them. */
function widen(block: Node, range: TextRange, blockStart: number): { start: number; end: number } {
  const text = blockText(block);
  const [start, end] = [range.start - blockStart, range.end - blockStart];
  const isSpace = (at: number) => /\s/u.test(text[at] ?? '');
  if (isSpace(end) && (start === 0 || isSpace(start - 1))) return { start, end: end + 1 };
  if (end === text.length && isSpace(start - 1)) return { start: start - 1, end };
  return { start, end };
}

/** New words take the marks of the first that they replace. */
function replaceWords(block: Node, { start, end }: { start: number; end: number }, words: string): Node {
  const marks = block.nodeAt(start)?.marks ?? [];
  const before = block.cut(0, start).content;
  const after = block.cut(end).content;
  const inserted = words ? Fragment.from(schema.text(words, marks)) : Fragment.empty;
  return block.copy(before.append(inserted).append(after));
}

/** A block with the line end that parts it from the next one, or the last from the one before. */
function lineOf(start: number, length: number, isLast: boolean) {
  return isLast
    ? { start: start - 1, end: start + length, text: '' }
    : { start, end: start + length + 1, text: '' };
}

/** What a text shares with one in which a stretch was replaced: all that stands around it. */
function sharedAround(
  { start, end, text }: { start: number; end: number; text: string },
  newLength: number,
): SharedText[] {
  const to = start + text.length;
  return [
    { from: 0, to: 0, length: start, isCertain: true },
    { from: end, to, length: newLength - to, isCertain: true },
  ].filter(({ length }) => length > 0);
}
