/** A text in which every run of white space is one space, with the way back. */
export interface CollapsedText {
  readonly text: string;
  /** For each code unit of `text`, its offset in the original; a space has the offset of its run's first unit. */
  readonly offsets: Uint32Array;
}

/**
 * Makes texts comparable whose line ends, blank lines and no-break spaces differ: the same article as a file, as
 * blocks, and as a browser's selection.
 */
export function collapseSpace(text: string): CollapsedText {
  const offsets = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    parts.push(text.slice(from, to));
    for (let i = from; i < to; i++) offsets[length++] = i;
  };
  for (const run of text.matchAll(/\s+/g)) {
    keep(run.index);
    parts.push(' ');
    offsets[length++] = run.index;
    from = run.index + run[0].length;
  }
  keep(text.length);
  return { text: parts.join(''), offsets: offsets.slice(0, length) };
}
