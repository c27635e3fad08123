import { useMemo } from 'react';
import type { MentionScope } from '../../core/contract/mentions.ts';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { useNameCounts } from './name-queries.ts';
import { useLibraryInfo } from './queries.ts';

/** The largest library of which it is counted unasked whose mentions are open: in a larger one that is known once they are looked at. */
const countedUnasked = 500;

/** How many names have mentions in the library that are to be decided; null while nobody knows. */
export function useOpenNames(): number | null {
  const { data: info } = useLibraryInfo();
  const isSmall = info !== undefined && info.documents <= countedUnasked;
  const enabled = useAfterPaint(isSmall && info.tags > 0 && info.documents > 0, countAfterMs);
  const { data } = useNameCounts(wholeLibrary, { enabled });
  return useMemo(() => data?.filter(({ open }) => open > 0).length ?? null, [data]);
}

const wholeLibrary: MentionScope = { kind: 'library' };
/** What is opened comes first. */
const countAfterMs = 1500;
