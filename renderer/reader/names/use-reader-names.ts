import { useLayoutEffect } from 'react';
import { useNamesInText } from '../../app/name-queries.ts';
import type { Reading } from '../reading.ts';
import { MentionIndex } from './mention-index.ts';

/** The names in the text that is read that are not tagged, underlined unless the user wants no lines. */
export function useReaderNames({ document, shape, surface, tags, preferences }: Reading): MentionIndex {
  const { data } = useNamesInText(document.id, { enabled: tags.size > 0 });
  // Never those of one text in another.
  const names = tags.size > 0 && data?.versionId === shape.versionId ? data.names : MentionIndex.none;
  const painted = preferences.showNames ? names : null;
  useLayoutEffect(() => surface.paint({ names: painted }), [surface, painted]);
  return names;
}
