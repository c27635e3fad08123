import type { DocumentId, HighlightId, TagId } from '../../../core/model/ids.ts';
import { type DocumentDate, readCarriers, readDates } from '../../../db/dossier/read-carriers.ts';
import { withMembers } from '../../../db/highlight-table/with-members.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { Turns } from '../turns.ts';

/** A highlight of a dossier, with what it is ordered and counted by. */
export interface Carrier {
  readonly id: HighlightId;
  readonly document: DocumentDate;
  readonly start: number;
  readonly end: number;
  readonly createdAt: number;
  readonly tagIds: readonly TagId[];
  /** Whether it carries the tag itself, and not only a member. */
  readonly isOwn: boolean;
}

/** All highlights of a tag and its members, by the date of their documents, undated last, then by place in the text. */
export interface DossierIndex {
  readonly tagId: TagId;
  readonly memberIds: readonly TagId[];
  readonly carriers: readonly Carrier[];
}

/** How many highlights are read at a time. */
const atOnce = 500;

/** Reads the highlights of a tag and its members. Works in turns. */
export async function readDossierIndex(db: ReadableDb, tagId: TagId): Promise<DossierIndex> {
  const turns = new Turns();
  const all = withMembers(db, [tagId]).get(tagId) ?? [tagId];
  const memberIds = all.filter((id) => id !== tagId);
  const seen = new Set<HighlightId>();
  const tagSets = new Map<string, readonly TagId[]>();
  const byDocument = new Map<DocumentId, Omit<Carrier, 'document'>[]>();
  for (const id of [tagId, ...memberIds]) {
    for (let after = '', more = true; more; ) {
      const rows = readCarriers(db, id, after, atOnce);
      for (const { tagIds: written, documentId, ...row } of rows) {
        if (memberIds.length > 0) {
          if (seen.has(row.id)) continue;
          seen.add(row.id);
        }
        const tagIds = tagSets.get(written) ?? JSON.parse(written);
        tagSets.set(written, tagIds);
        const carriers = byDocument.get(documentId);
        const carrier = { ...row, tagIds, isOwn: id === tagId };
        if (carriers) carriers.push(carrier);
        else byDocument.set(documentId, [carrier]);
      }
      after = rows.at(-1)?.id ?? '';
      more = rows.length === atOnce;
      await turns.next();
    }
  }
  const documents = await datesOf(db, [...byDocument.keys()], turns);
  documents.sort((a, b) => compare(a.on ?? '~', b.on ?? '~') || compare(a.id, b.id));
  const carriers: Carrier[] = [];
  for (const document of documents) {
    const inText = byDocument.get(document.id) ?? [];
    inText.sort(
      (a, b) => a.start - b.start || b.end - a.end || a.createdAt - b.createdAt || compare(a.id, b.id),
    );
    for (const carrier of inText) carriers.push({ ...carrier, document });
    await turns.next();
  }
  return { tagId, memberIds, carriers };
}

async function datesOf(db: ReadableDb, ids: readonly DocumentId[], turns: Turns): Promise<DocumentDate[]> {
  const dates: DocumentDate[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    for (const date of readDates(db, ids.slice(from, from + atOnce))) dates.push(date);
    await turns.next();
  }
  return dates;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
