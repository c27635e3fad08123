import { readDate } from '../read-date.ts';
import { type Cue, findCue, foldCue } from './find-cue.ts';
import type { TextBlock } from './text-blocks.ts';

/** A block with what its look and its words say of its being text or furniture. */
export interface JudgedBlock extends TextBlock {
  readonly cue: Cue | null;
  /** Whether it is a picture's stand-in, a field or an advertisement's: it parts nothing from anything. */
  readonly isBlank: boolean;
  /** Whether it reads as running text: a sentence with its end, or long. */
  readonly isProse: boolean;
  /** Whether it ends as a sentence does. */
  readonly endsSentence: boolean;
  readonly isDate: boolean;
  /** Whether the same words stand as a block elsewhere in the file. */
  readonly isRepeated: boolean;
  /** Whether they have stood there before. */
  readonly isEcho: boolean;
  /** Letters and digits; those of East Asia, which say more, count more. */
  readonly size: number;
}

/** Judges each block by itself. */
export function judgeBlocks(blocks: readonly TextBlock[]): JudgedBlock[] {
  const times = new Map<string, number>();
  const keys = blocks.map(({ text }) => foldCue(text));
  for (const key of keys) if (key) times.set(key, (times.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  return blocks.map((block, i) => {
    const key = keys[i] ?? '';
    const isEcho = key !== '' && seen.has(key);
    seen.add(key);
    const size = sizeOf(block.text);
    const isStandIn = block.isAddress || isPlaceholder(block.text);
    const cue = isStandIn
      ? { reason: 'navigation' as const, isWhole: true, couldHead: false }
      : findCue(block.text);
    const endsSentence = /[.!?…。！？؟۔।։][\p{Pe}\p{Pf}\p{Po}"'’”»\]]*$/u.test(block.text);
    const words = block.text.split(/\s+/u).length;
    const linkShare = block.links / words;
    const innerEnds = block.text.match(/\p{Ll}{2}[.!?][”"’»)]*\s+[“"‘«(]*\p{Lu}|[。！？؟۔।،]/gu)?.length ?? 0;
    const isProse =
      !(block.beginsWithLink && block.links === 1 && size < 120 && !endsSentence) &&
      linkShare < 0.34 &&
      (endsSentence ? size >= 35 : size >= 110 || (size >= 70 && innerEnds > 0));
    return {
      ...block,
      cue,
      isBlank: isStandIn || (cue?.isWhole === true && cue.reason === 'advertising'),
      isProse: isProse && !(cue && (cue.isWhole || size < 250)),
      endsSentence,
      isDate: block.text.length <= 60 && /[\d٠-٩۰-۹]{4}/.test(block.text) && readDate(block.text) !== null,
      isRepeated: (times.get(key) ?? 0) > 1,
      isEcho,
      size,
    };
  });
}

function sizeOf(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + dense * 1.5;
}

/** What a text browser draws for pictures, fields, rules and frames. */
function isPlaceholder(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    /^\[[^\]\s]{1,80}\]$/u.test(text) ||
    (text.length < 120 && /\[[_\s]{3,}\]|_{6,}|\(BUTTON\)/u.test(text)) ||
    /^\[(?:IMAGE|INLINE|LINK|EMBED|USEMAP)[^\]]*\]$/u.test(text) ||
    /^(?:image|photo|slide|picture|bild|foto|صورة|фото)?\s*\d+\s*(?:of|von|de|\/|из|من)[\s/]*\d+$/iu.test(
      text,
    ) ||
    /^\S+\.(?:jpe?g|png|gif|svg|webp)$/i.test(text) ||
    /^(?:IFRAME: |REFRESH\()/.test(text) ||
    /^(?:https?:\/\/|www\.)\S+$/.test(text)
  );
}
