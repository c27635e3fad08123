import { useMemo } from 'react';
import type { MentionScope } from '../../core/contract/mentions.ts';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { useNameCounts } from './name-queries.ts';
import { useLibraryInfo } from './queries.ts';

/** The largest library of which it is counted unasked how many mentions are open: a larger one is once they are looked at. */
const countedUnasked = 500;

/** How many mentions in the library are to be decided; null while nobody knows. */
export function useOpenNames(): number | null {
  const { data: info } = useLibraryInfo();
  const isSmall = info !== undefined && info.documents <= countedUnasked;
  const enabled = useAfterPaint(isSmall && info.tags > 0 && info.documents > 0, countAfterMs);
  const { data } = useNameCounts(wholeLibrary, { enabled });
  // A mention that may mean several tags is counted for each of them.
  return useMemo(() => data?.reduce((sum, { open }) => sum + open, 0) ?? null, [data]);
}

const wholeLibrary: MentionScope = { kind: 'library' };
/** What is opened comes first. */
const countAfterMs = 1500;
