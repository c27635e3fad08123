import { uuidv7 } from 'uuidv7';
import type { SavedSearch } from '../../core/contract/search.ts';
import { SavedSearchId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { ran } from './run-command.ts';

/** Keeps a search under a name, in the sidebar. */
export const saveSearch = (name: string, query: string) =>
  ran(
    (commandId) => client.search.saved.save({ commandId, id: SavedSearchId.parse(uuidv7()), name, query }),
    { one: 'Search saved', many: 'searches saved' },
  );

/** Keeps another query under the name of a search that is kept. */
export const updateSavedSearch = ({ id, name }: SavedSearch, query: string) =>
  ran((commandId) => client.search.saved.save({ commandId, id, name, query }), {
    one: `“${name}” now searches for something else`,
  });

export const renameSavedSearch = (id: SavedSearchId, name: string) =>
  ran((commandId) => client.search.saved.rename({ commandId, id, name }));

export const removeSavedSearch = (id: SavedSearchId) =>
  ran((commandId) => client.search.saved.remove({ commandId, id }), {
    one: 'Saved search deleted',
    many: 'saved searches deleted',
  });

/** Moves a kept search by a line, up or down. */
export const moveSavedSearch = (all: readonly SavedSearch[], id: SavedSearchId, by: 1 | -1) => {
  const ids = all.map((each) => each.id);
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return Promise.resolve(false);
  const moved = ids.toSpliced(at, 1).toSpliced(to, 0, id);
  return ran((commandId) => client.search.saved.reorder({ commandId, ids: moved }));
};
