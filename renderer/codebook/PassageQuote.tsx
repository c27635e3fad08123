import type { Passage } from '../../core/contract/tags.ts';

export interface PassageQuoteProps {
  readonly passage: Passage;
  readonly language: string | null;
}

/** A passage on its mark's colour, with the words around it. */
export function PassageQuote({ passage, language }: PassageQuoteProps) {
  const { colour } = passage;
  return (
    <p dir="auto" lang={language ?? undefined}>
      {fromWord(passage.prefix)}
      <mark
        style={{
          background: `var(--hl-${colour}-fill)`,
          boxShadow: `inset 0 -2px var(--hl-${colour}-ink)`,
        }}
      >
        {passage.quote}
      </mark>
      {toWord(passage.suffix)}
    </p>
  );
}

/** What stands before, from a whole word on and of the same paragraph. */
const fromWord = (prefix: string): string => prefix.replace(/^[\s\S]*\n|^\S*\s/, '');

/** What stands after, up to a whole word and of the same paragraph. */
const toWord = (suffix: string): string => suffix.replace(/\n[\s\S]*$|\s\S*$/, '');
