import type { ExportScope } from '../../core/contract/exchange.ts';
import { useKnownDocument } from '../app/document-queries.ts';
import { exportScope } from '../app/export-scope.ts';
import { placeNow } from '../app/panes/window-navigation.ts';
import { useLibraryInfo, useTags } from '../app/queries.ts';
import { displayTitle } from '../library/display-title.ts';
import { countOf } from '../ui/count-of.ts';

/** A scope that may be chosen, with what it names and how much that is; both are unknown at first. */
export interface ScopeChoice {
  readonly scope: ExportScope;
  readonly name?: string | undefined;
  readonly count?: string | undefined;
}

/** The scopes to choose from: the one asked for, or the document or dossier that is open; and the whole library. */
export function useScopeChoices(asked: ExportScope): ScopeChoice[] {
  const tags = useTags().data;
  const info = useLibraryInfo().data;
  const part = asked.kind === 'library' ? exportScope(placeNow()) : asked;
  const document = useKnownDocument(part?.kind === 'document' ? part.id : null);
  const library: ScopeChoice = {
    scope: { kind: 'library' },
    name: info?.name,
    count: info && `${countOf(info.documents, 'document')}, ${countOf(info.highlights, 'highlight')}`,
  };
  if (part?.kind === 'document') {
    const named = document && {
      name: displayTitle(document).text,
      count: countOf(document.highlights, 'highlight'),
    };
    return [{ scope: part, ...named }, library];
  }
  if (part?.kind === 'dossier') {
    const tag = tags?.find(({ id }) => id === part.id);
    const { withMembers, themes = [], from, to, isUndated } = part.filter ?? {};
    const isNarrowed = themes.length > 0 || Boolean(from || to || isUndated);
    const named = tag && {
      name: tag.name,
      count: isNarrowed
        ? 'as shown'
        : withMembers
          ? 'with members'
          : `${countOf(tag.documents, 'document')}, ${countOf(tag.highlights, 'highlight')}`,
    };
    return [{ scope: part, ...named }, library];
  }
  if (part?.kind === 'highlights') {
    const { choice } = part;
    const count = 'ids' in choice ? choice.ids.length : choice.count;
    return [{ scope: part, name: 'Highlights', count: countOf(count, 'highlight') }, library];
  }
  return [library];
}
