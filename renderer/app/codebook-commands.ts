import { uuidv7 } from 'uuidv7';
import type { CodebookFormat } from '../../core/contract/codebook.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { type HighlightId, TagId } from '../../core/model/ids.ts';
import type { Tag, TagKind } from '../../core/model/tag.ts';
import { countOf } from '../ui/count-of.ts';
import { client } from './client.ts';
import { openDialog } from './dialog-store.ts';
import { errorSentence } from './error-sentence.ts';
import { goTo, placeNow } from './panes/window-navigation.ts';
import { ran, run } from './run-command.ts';
import { saveFile } from './save-file.ts';
import { showErrorToast, showToast } from './toasts.tsx';

/** Makes one tag of several and shows it, if one of them was shown. */
export async function mergeTags(ids: readonly TagId[], into: TagSummary): Promise<boolean> {
  const others = ids.filter((id) => id !== into.id);
  const merged = await run((commandId) => client.codebook.merge({ commandId, ids: others, into: into.id }), {
    one: `${countOf(others.length, 'tag')} merged into “${into.name}”`,
  });
  if (merged) leavePages(others, into.id);
  return merged !== null;
}

/** Takes names and passages of a tag over to a new one, and shows that. */
export async function splitTag(
  { id, name }: TagSummary,
  created: { readonly kind: TagKind; readonly name: string },
  taken: { readonly aliases: readonly string[]; readonly highlightIds: readonly HighlightId[] },
): Promise<Tag | null> {
  const tag = await run(
    (commandId) =>
      client.codebook.split({
        commandId,
        id,
        created: { id: TagId.parse(uuidv7()), ...created },
        aliases: [...taken.aliases],
        highlightIds: [...taken.highlightIds],
      }),
    { one: `“${created.name}” split off “${name}”` },
  );
  if (tag) goTo({ view: 'codebook', id: tag.id });
  return tag;
}

const mostDeleted = 10_000;

/**
 * Deletes tags that no highlight carries; of others it is asked what is to become of their passages. `nextId` is shown if
 * the page of a deleted tag was open.
 */
export async function askToDelete(tags: readonly TagSummary[], nextId: TagId | null): Promise<void> {
  if (tags.length === 0) return;
  if (tags.length > mostDeleted) {
    showErrorToast('At most 10,000 tags can be deleted at once. Nothing was deleted; choose fewer.');
    return;
  }
  const ids = tags.map(({ id }) => id);
  if (tags.every(({ highlights }) => highlights === 0)) await deleteTags(ids, { nextId });
  else openDialog({ kind: 'codebook', dialog: { kind: 'delete', ids, nextId } });
}

/** Deletes tags, taking them off their passages or putting another in their place. */
export async function deleteTags(
  ids: readonly TagId[],
  how: { readonly nextId: TagId | null; readonly passages?: number; readonly replaceBy?: TagSummary | null },
): Promise<boolean> {
  const { nextId, passages = 0, replaceBy = null } = how;
  const what = ids.length === 1 ? 'Tag deleted' : `${countOf(ids.length, 'tag')} deleted`;
  const rest = replaceBy
    ? `, replaced by “${replaceBy.name}” on ${countOf(passages, 'passage')}`
    : passages > 0
      ? `, taken off ${countOf(passages, 'passage')}`
      : '';
  const isDone = await ran(
    (commandId) => client.tags.delete({ commandId, ids: [...ids], replaceBy: replaceBy?.id ?? null }),
    { one: what + rest, ...(ids.length === 1 ? { many: 'tags deleted' } : {}) },
  );
  if (isDone) leavePages(ids, replaceBy?.id ?? nextId);
  return isDone;
}

/** Goes on to another tag from the page of one that is no more. */
function leavePages(gone: readonly TagId[], next: TagId | null): void {
  const place = placeNow();
  if (place.view !== 'codebook' || !place.id || !gone.includes(place.id)) return;
  goTo({ view: 'codebook', ...(next ? { id: next } : {}) }, 'replace');
}

/** Sets the tags that a tag stands below. */
export const moveTag = (tag: TagSummary, parentIds: readonly TagId[], below: TagSummary): Promise<boolean> =>
  ran((commandId) => client.tags.update({ commandId, id: tag.id, fields: { parentIds: [...parentIds] } }), {
    one: `“${tag.name}” stands below “${below.name}” now`,
    many: 'tags moved',
  });

/** Says which tag a shared name means; null asks about each mention. */
export const setMeaning = (name: string, tagId: TagId | null): Promise<boolean> =>
  ran((commandId) => client.codebook.setMeaning({ commandId, name, tagId }), {
    one: `Meaning of “${name}” set`,
    many: 'meanings set',
  });

/** Imports a codebook and shows what came of it. */
export async function importCodebook(file: File): Promise<void> {
  if (file.size > 20_000_000) {
    showErrorToast('This file is larger than 20 MB. Nothing was imported.');
    return;
  }
  showToast(`Reading ${file.name}`);
  const report = await run(
    (commandId) => client.codebook.import({ commandId, file }),
    ({ created, updated }) => ({
      one: `Codebook imported: ${countOf(created, 'new tag')}, ${updated.toLocaleString('en')} changed`,
    }),
  );
  if (!report) return;
  goTo({ view: 'codebook' });
  openDialog({ kind: 'codebook', dialog: { kind: 'report', fileName: file.name, report } });
}

/** Saves the codebook as a file, as the shell saves any download. */
export async function exportCodebook(format: CodebookFormat): Promise<void> {
  try {
    const { file } = await client.codebook.export({ format });
    saveFile(file.name, file);
    showToast(`Codebook saved as ${file.name}`);
  } catch (error) {
    showErrorToast(errorSentence(error));
  }
}
