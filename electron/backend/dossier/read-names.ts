import { type DossierNames, maxNamedDocuments, maxNameForms } from '../../../core/contract/dossier.ts';
import { type DocumentId, type TagId, TextOffset } from '../../../core/model/ids.ts';
import { readDocumentNames } from '../../../db/dossier/read-carriers.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { datedOrder } from './dated-order.ts';
import type { Dossiers } from './dossiers.ts';
import { countOf, type NamedSpot, sumNames } from './found-names.ts';

/** How many of the documents without a passage are named. */
const mostWithout = 100;

/** How a tag is named in the library's texts. Throws `NOT_FOUND`, and once the signal is aborted. */
export async function readNames(
  dossiers: Dossiers,
  db: ReadableDb,
  { tagId, withMembers }: { readonly tagId: TagId; readonly withMembers: boolean },
  signal?: AbortSignal,
): Promise<DossierNames> {
  dossiers.tag(tagId);
  const index = await dossiers.index(tagId);
  const memberIds = withMembers ? index.memberIds : [];
  const all = [tagId, ...memberIds];
  const found = await dossiers.names(all, signal);
  const spots = sumNames(found, all);
  const columns = columnsOf(db, spots);
  const row = (counted: ReadonlyMap<DocumentId, NamedSpot>) => ({
    mentions: countOf(counted),
    documents: counted.size,
    in: columns.flatMap((id) => counted.get(id) ?? []).map(spotOf),
  });
  const forms = [...(found.get(tagId) ?? [])].map(([form, counted]) => ({ form, ...row(counted) }));
  forms.sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1));
  const members = memberIds.flatMap((id) => {
    const counted = sumNames(found, [id]);
    return counted.size > 0 ? [{ tagId: id, ...row(counted) }] : [];
  });
  const name = (id: TagId) => dossiers.tags.get(id)?.name ?? '';
  members.sort((a, b) => b.mentions - a.mentions || (name(a.tagId) < name(b.tagId) ? -1 : 1));
  const marked = new Set(
    index.carriers.flatMap(({ isOwn, document }) => (withMembers || isOwn ? document.id : [])),
  );
  const without = [...spots.values()]
    .filter(({ documentId }) => !marked.has(documentId))
    .sort((a, b) => b.count - a.count || (a.documentId < b.documentId ? -1 : 1));
  const first = without.slice(0, mostWithout);
  const named = new Map(
    readDocumentNames(
      db,
      first.map(({ documentId }) => documentId),
    ).map((one) => [one.id, one]),
  );
  return {
    columns: readDocumentNames(db, columns),
    forms: forms.slice(0, maxNameForms),
    of: forms.length,
    own: row(sumNames(found, [tagId])),
    withMembers: row(spots),
    members,
    without: {
      documents: without.length,
      first: first.flatMap((spot) => {
        const document = named.get(spot.documentId);
        const { count, start, end } = spotOf(spot);
        return document ? [{ ...document, count, start, end }] : [];
      }),
    },
  };
}

/** The documents that name a tag most often, in the order of dossiers. */
function columnsOf(db: ReadableDb, spots: ReadonlyMap<DocumentId, NamedSpot>): DocumentId[] {
  const most = [...spots.values()].sort(
    (a, b) => b.count - a.count || (a.documentId < b.documentId ? -1 : 1),
  );
  return datedOrder(
    db,
    most.slice(0, maxNamedDocuments).map(({ documentId }) => documentId),
  );
}

const spotOf = ({ documentId, count, start, end }: NamedSpot) => ({
  ...{ documentId, count },
  start: TextOffset.parse(start),
  end: TextOffset.parse(end),
});
