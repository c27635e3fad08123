import type { DossierText } from '../../core/model/dossier-text.ts';
import type { DossierTextId } from '../../core/model/ids.ts';
import { OwnText } from './OwnText.tsx';

export interface OwnTextsProps {
  /** All of the dossier's. */
  readonly texts: readonly DossierText[];
  /** Those before what the library's texts say, or those after it. */
  readonly at: 'top' | 'end';
  /** The one that was made just now. */
  readonly newId: DossierTextId | null;
}

/** The analyst's own texts on one side of what the library's texts say. */
export function OwnTexts({ texts, at, newId }: OwnTextsProps) {
  const ends = { first: texts[0], last: texts.at(-1) };
  return texts
    .filter(({ position }) => position < 0 === (at === 'top'))
    .map((text) => (
      <OwnText
        key={text.id}
        text={text}
        // The first of those at the end can still move to the top, and the last of those at the top to the end.
        isFirst={text === ends.first && at === 'top'}
        isLast={text === ends.last && at === 'end'}
        isNew={text.id === newId}
      />
    ));
}
