import { maxNoteLength } from '../core/model/highlight.ts';
import type { DocumentId, HighlightId, NoteId, TagId } from '../core/model/ids.ts';
import type { TrashKey } from '../core/model/trash.ts';
import { restoreDocument } from './documents.ts';
import { notAllowed } from './library-error.ts';
import { readNote, writeNote } from './notes.ts';
import type { WritableDb } from './sql.ts';
import { neverDeleted } from './tables.ts';
import { readTagLinks } from './tag-links.ts';
import { isAbove, withoutTag } from './tags.ts';
import { runOf } from './use-runs.ts';

/** Takes things out of the trash and gives sentences for those that did not come back just as they were. */
export function restoreTrash(write: WritableDb, keys: readonly TrashKey[]): string[] {
  const remarks = new Set<string>();
  const tagIds: TagId[] = [];
  for (const key of keys) {
    if (key.kind === 'document') restoreDocument(write, key.id);
    else if (key.kind === 'highlight') restoreHighlight(write, key.id, remarks);
    else if (key.kind === 'note') restoreNote(write, key.id, remarks);
    else tagIds.push(key.id);
  }
  for (const id of tagIds) write.update('tag', { id }, { deletedAt: null });
  // Only now: tags that come back together find each other again.
  for (const id of tagIds) restoreTagLinks(write, id, remarks);
  return [...remarks];
}

/** A highlight; its document comes back with it. */
function restoreHighlight(write: WritableDb, id: HighlightId, remarks: Set<string>): void {
  write.update('highlight', { id }, { deletedAt: null });
  const document = write.get<{ id: DocumentId; title: string | null }>(
    `SELECT d.id, d.title FROM highlight h JOIN document d ON d.id = h.documentId
     WHERE h.id = ? AND d.deletedAt IS NOT NULL`,
    id,
  );
  if (!document) return;
  restoreDocument(write, document.id);
  const title = document.title ? ` “${document.title}”` : '';
  remarks.add(`The document${title} came back with its highlight.`);
}

/** A note; its highlight comes back with it. One whose highlight has another note since is put below that. */
function restoreNote(write: WritableDb, id: NoteId, remarks: Set<string>): void {
  const note = write.get<{ highlightId: HighlightId; body: string; highlightDeletedAt: number | null }>(
    `SELECT n.highlightId, n.body, h.deletedAt AS highlightDeletedAt
     FROM note n JOIN highlight h ON h.id = n.highlightId WHERE n.id = ?`,
    id,
  );
  if (!note) return;
  if (note.highlightDeletedAt !== null) {
    remarks.add('The highlight came back with its note.');
  }
  restoreHighlight(write, note.highlightId, remarks);
  const present = readNote(write, note.highlightId);
  if (!present) {
    write.update('note', { id }, { deletedAt: null });
    return;
  }
  const body = `${present.body}\n\n${note.body}`;
  if (body.length > maxNoteLength) {
    throw notAllowed(
      'The highlight has another note since, and both together are too long for one. Nothing was changed. Shorten that one first.',
    );
  }
  writeNote(write, { id: present.id, highlightId: note.highlightId, body, baseRevision: present.revision });
  // Its words stand in the other note now.
  write.update('note', { id }, { deletedAt: neverDeleted });
  remarks.add('The highlight has another note since: the restored text stands below it.');
}

/** Puts a tag back onto its highlights and into the hierarchy, as far as what it was linked to is there. */
function restoreTagLinks(write: WritableDb, id: TagId, remarks: Set<string>): void {
  const { uses, parents, isReplaced } = readTagLinks(write, id);
  write.changeUses([runOf(id, true, withoutTag(write, uses, id))]);
  const name = write.get<{ name: string }>('SELECT name FROM tag WHERE id = ?', id)?.name ?? '';
  if (isReplaced && uses.length > 0) {
    remarks.add(
      `The tag “${name}” had been merged or replaced: its highlights carry it beside the other tag now.`,
    );
  }
  for (const link of parents) {
    const other = link.tagId === id ? link.parentId : link.tagId;
    const found = write.get<{ name: string; deletedAt: number | null }>(
      'SELECT name, deletedAt FROM tag WHERE id = ?',
      other,
    );
    const known = write.get(
      'SELECT 1 FROM tag_parent WHERE tagId = ? AND parentId = ?',
      link.tagId,
      link.parentId,
    );
    if (known) continue;
    if (found?.deletedAt === null && !isAbove(write, link.tagId, link.parentId)) {
      write.insert('tag_parent', link);
    } else {
      const side = link.tagId === id ? 'broader' : 'narrower';
      const why = found?.deletedAt === null ? 'stands elsewhere now' : 'is in the trash';
      remarks.add(
        `The tag “${name}” came back without its ${side} tag “${found?.name ?? ''}”, which ${why}.`,
      );
    }
  }
}
