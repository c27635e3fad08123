import type { ClutterReason, SetAside } from '../../../core/model/source-part.ts';
import { blockText } from '../../../core/text/canonical-text.ts';
import { schema } from '../../../core/text/schema.ts';
import { wordCount } from '../../../core/text/word-count.ts';

/** So many words in a row are a paragraph that somebody wrote, not a menu's line. */
const proseWords = 40;

/** An article of fewer words may be a part of one. */
const fewWords = 80;

/** Parts of a page that hold prose by others, or of other articles. */
const ofOthers: ReadonlySet<ClutterReason> = new Set(['comments', 'related', 'footer']);

/** The share of the text that may be set aside as prose before somebody should look. */
const noticeable = 0.3;

/**
 * Whether an analyst should look at what was set aside of a source. Always, where the source was plain text, of which
 * nothing says what is clutter; of a page whose own marks say it, only if much that reads like an article has gone, or
 * little of one is left. Running heads and page numbers are nobody's concern.
 */
export function needsCheck(
  { words, setAside }: { readonly words: number; readonly setAside: readonly SetAside[] },
  mediaType: string,
): boolean {
  const removed = setAside.filter(
    ({ fate }) => fate.kind === 'removed' && fate.reason !== 'running-heads' && fate.reason !== 'by-hand',
  );
  if (removed.length === 0) return false;
  if (mediaType === 'text/plain') return true;
  const counts = removed.map(({ block }) => wordCount(blockText(schema.nodeFromJSON(block))));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (words < fewWords && total > words / 2) return true;
  const prose = counts.reduce((sum, count, i) => {
    const fate = removed[i]?.fate;
    const isElse = fate?.kind === 'removed' && ofOthers.has(fate.reason);
    return sum + (count >= proseWords && !isElse ? count : 0);
  }, 0);
  return prose > words * noticeable;
}
