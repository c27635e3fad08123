import type { TextRange } from '../../core/model/highlight.ts';

interface Passage {
  readonly range: TextRange;
  readonly quote: string;
}

/** A stretch of words: in both passages, in the old one only, or in the new one only. */
export interface ComparedWords {
  readonly is: 'kept' | 'taken' | 'added';
  readonly text: string;
}

/** What was taken from a passage and added to it, in the order of the text. Passages that do not touch are shown one after the other. */
export function comparePassages(from: Passage, to: Passage): ComparedWords[] {
  const start = Math.max(from.range.start, to.range.start);
  const end = Math.min(from.range.end, to.range.end);
  if (start >= end) {
    return [
      { is: 'taken', text: from.quote },
      { is: 'added', text: to.quote },
    ];
  }
  const parts = (is: 'taken' | 'added', { range, quote }: Passage) => ({
    before: { is, text: quote.slice(0, start - range.start) },
    after: { is, text: quote.slice(end - range.start) },
  });
  const taken = parts('taken', from);
  const added = parts('added', to);
  const kept = { is: 'kept' as const, text: to.quote.slice(start - to.range.start, end - to.range.start) };
  return [taken.before, added.before, kept, taken.after, added.after].filter(({ text }) => text !== '');
}
