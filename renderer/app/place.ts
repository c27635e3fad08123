import { PartialDate } from '../../core/model/document.ts';
import type { DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';

/** What a view shows. It is written as an address's fragment, so that a link can lead to it. */
export type Place =
  | { view: 'library' }
  /** `at` with `end` names words of the text, alone the place where they begin. */
  | { view: 'document'; id: DocumentId; highlightId?: HighlightId; at?: number; end?: number }
  | { view: 'codebook'; id?: TagId }
  /** What a tag's dossier shows: with the passages of its members, by theme, of some dates or of none, of one theme. */
  | {
      view: 'dossier';
      id: TagId;
      members?: boolean;
      by?: 'theme';
      from?: string;
      to?: string;
      undated?: boolean;
      themeId?: TagId;
    }
  /** What was set aside when a document was read. */
  | { view: 'clean-up'; id: DocumentId }
  /** Highlights that wait for a look: of the library, or of one document. */
  | { view: 'review'; id?: DocumentId }
  /**
   * Names in the texts that are to be decided: of the library, a document or a passage of it, of one tag; or, with
   * `isNew`, names that are not in the codebook yet.
   */
  | { view: 'names'; id?: DocumentId; tagId?: TagId; start?: number; end?: number; isNew?: boolean }
  /** The table of all highlights; `shown` is what it shows, as the table writes it, else what it showed last. */
  | { view: 'highlights'; shown?: string }
  | { view: 'search'; query: string }
  /** What was done: in the library, or in one document. */
  | { view: 'history'; id?: DocumentId }
  | { view: 'trash' };

/** A place that keeps a tab of its own: an opened document, its clean-up, or a dossier. */
type TabPlace = Extract<Place, { view: 'document' | 'dossier' | 'clean-up' }>;

export const keepsTab = (place: Place): place is TabPlace =>
  place.view === 'document' || place.view === 'dossier' || place.view === 'clean-up';

/** Whether two places are in the same document or dossier. */
export const isSameSubject = (a: Place, b: Place): boolean =>
  keepsTab(a) && keepsTab(b) && a.view === b.view && a.id === b.id;

/** The place without the passage that was gone to: where reading stopped, that is. */
export const subject = (place: Place): Place =>
  place.view === 'document' ? { view: 'document', id: place.id } : place;

/**
 * What was searched for and filtered by since the window was opened. A browser keeps addresses, so they name these by number
 * only.
 */
const queries: string[] = [];

function numberOf(query: string): number {
  if (!queries.includes(query)) queries.push(query);
  return queries.indexOf(query);
}

export function toHash(place: Place): string {
  if (place.view === 'search') return place.query === '' ? '#/search' : `#/search?n=${numberOf(place.query)}`;
  if (place.view === 'highlights')
    return place.shown === undefined ? '#/highlights' : `#/highlights?n=${numberOf(place.shown)}`;
  const { view, ...rest } = place;
  const parameters = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const query = parameters.toString();
  return `#/${view}${query ? `?${query}` : ''}`;
}

const offset = (written: string | null): number | null =>
  written !== null && /^\d+$/.test(written) ? Number(written) : null;

/** The place a fragment names; anything unknown is the library. */
export function fromHash(hash: string): Place {
  const [view, query] = hash.replace(/^#\//, '').split('?');
  const parameters = new URLSearchParams(query ?? '');
  const id = parameters.get('id');
  switch (view) {
    case 'document': {
      if (!id) return { view: 'library' };
      const highlightId = parameters.get('highlightId');
      const at = offset(parameters.get('at'));
      const end = offset(parameters.get('end'));
      return {
        view,
        id: id as DocumentId,
        ...(highlightId ? { highlightId: highlightId as HighlightId } : {}),
        ...(at === null ? {} : { at }),
        ...(at === null || end === null ? {} : { end }),
      };
    }
    case 'codebook':
      return id ? { view, id: id as TagId } : { view };
    case 'dossier':
      return id ? dossierPlace(id as TagId, parameters) : { view: 'library' };
    case 'clean-up':
      return id ? { view, id: id as DocumentId } : { view: 'library' };
    case 'review':
      return id ? { view, id: id as DocumentId } : { view };
    case 'names':
      return namesPlace(parameters);
    case 'history':
      return id ? { view, id: id as DocumentId } : { view };
    case 'trash':
      return { view };
    case 'highlights': {
      const shown = queries[Number(parameters.get('n') ?? Number.NaN)];
      return shown === undefined ? { view } : { view, shown };
    }
    case 'search':
      return { view, query: queries[Number(parameters.get('n') ?? Number.NaN)] ?? '' };
    default:
      return { view: 'library' };
  }
}

function dossierPlace(id: TagId, parameters: URLSearchParams): Place {
  const date = (name: string) => PartialDate.safeParse(parameters.get(name)).data;
  const [from, to] = [date('from'), date('to')];
  const themeId = parameters.get('themeId');
  return {
    ...{ view: 'dossier', id },
    ...(parameters.get('members') === 'true' ? { members: true } : {}),
    ...(parameters.get('by') === 'theme' ? { by: 'theme' } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(parameters.get('undated') === 'true' ? { undated: true } : {}),
    ...(themeId ? { themeId: themeId as TagId } : {}),
  };
}

function namesPlace(parameters: URLSearchParams): Place {
  const id = parameters.get('id');
  const tagId = parameters.get('tagId');
  const start = Number(parameters.get('start') ?? Number.NaN);
  const end = Number(parameters.get('end') ?? Number.NaN);
  const isPassage = Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start < end;
  return {
    view: 'names',
    ...(id ? { id: id as DocumentId } : {}),
    ...(id && isPassage ? { start, end } : {}),
    ...(tagId ? { tagId: tagId as TagId } : {}),
    ...(parameters.get('isNew') === 'true' ? { isNew: true } : {}),
  };
}
