import { useMemo, useRef, useState } from 'react';
import type { FoundDocument } from '../../core/contract/search-answer.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { errorSentence } from '../app/error-sentence.ts';
import type { Asked } from '../app/search-keys.ts';
import { readPlaces } from '../app/search-queries.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { useSteady } from '../ui/use-steady.ts';
import {
  isStop,
  keepSameRows,
  type ListState,
  moreOf,
  type ResultRow,
  resultRows,
} from './results/result-rows.ts';

interface Look extends ListState {
  /** The query that this is the look of: for another one nothing is folded or selected. */
  readonly of: string;
  readonly selected: string | null;
}

const fresh = (of: string): Look => ({ of, selected: null, folded: new Set(), more: new Map() });

/** How the list looked when it was last shown: Back comes back to it. */
let last = fresh('');

export interface HitList {
  readonly rows: readonly ResultRow[];
  /** The selected line; the first hit until another is chosen; null in an empty list. */
  readonly selected: ResultRow | null;
  readonly select: (row: ResultRow) => void;
  readonly fold: (id: DocumentId, isFolded: boolean) => void;
  /** Reads further hits of a document into the list. */
  readonly readMore: (id: DocumentId) => void;
}

/** The list of an answer: its lines, what is folded in it, and which line is selected. */
export function useHitList(documents: readonly FoundDocument[], asked: Asked | undefined): HitList {
  const of = asked?.query ?? '';
  const [kept, setKept] = useState(last);
  const look = useMemo(() => (kept.of === of ? kept : fresh(of)), [kept, of]);
  const shown = useRef<readonly ResultRow[]>([]);
  const rows = useMemo(() => {
    shown.current = keepSameRows(shown.current, resultRows(documents, look));
    return shown.current;
  }, [documents, look]);
  const change = (next: Partial<Look>) => {
    last = { ...look, ...next };
    setKept(last);
  };
  const selected = rows.find(({ key }) => key === look.selected) ?? rows.find(isStop) ?? null;

  const select = useSteady(({ key }: ResultRow) => change({ selected: key }));
  const fold = useSteady((id: DocumentId, isFolded: boolean) => {
    const folded = new Set(look.folded);
    if (isFolded) folded.add(id);
    else folded.delete(id);
    const isInside = selected?.found.documentId === id;
    const first = documents.find(({ documentId }) => documentId === id);
    const hit = first && resultRows([first], { ...look, folded }).find(isStop);
    change({ folded, selected: isInside ? (hit?.key ?? id) : look.selected });
  });
  const readMore = useSteady((id: DocumentId) => {
    if (!asked) return;
    // From now on the look is that of this query: what is read for it is not for the one before.
    if (kept.of !== of) change({});
    const found = documents.find(({ documentId }) => documentId === id);
    const have = (found && moreOf(found, look.more)?.places) ?? [];
    readPlaces(asked, id, have.length).then(
      ({ places, count }) =>
        setKept((now) => {
          if (now.of !== of && of !== '') return now;
          const more = new Map(now.more).set(id, { places: [...have, ...places], count });
          last = { ...now, of, more };
          return last;
        }),
      (error: unknown) => showErrorToast(errorSentence(error)),
    );
  });
  return useMemo(
    () => ({ rows, selected, select, fold, readMore }),
    [rows, selected, select, fold, readMore],
  );
}
