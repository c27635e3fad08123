import type { JudgedBlock } from './clutter-evidence.ts';
import type { Stretch } from './find-body.ts';

/**
 * Cuts the text where the furniture of its end begins: at a heading of furniture or a run of short lines behind which
 * no more running text stands, but teasers and comments: paragraphs by ones and twos between short lines.
 */
export function cutTail(blocks: readonly JudgedBlock[], body: Stretch): Stretch {
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
