import type { BlockSource } from '../../renderer/reader/text/text-units.ts';

/** A text as the source of its blocks, one a line, all of them at hand. */
export function wholeText(text: string): BlockSource {
  return {
    length: text.length,
    block: (offset) => {
      const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
      const at = text.indexOf('\n', offset);
      const end = at < 0 ? text.length : at;
      return { start, end, text: text.slice(start, end) };
    },
  };
}
