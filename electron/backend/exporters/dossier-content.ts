import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { Dossier, DossierFilter } from '../../../core/contract/dossier.ts';
import type { Passage, TagSummary } from '../../../core/contract/tags.ts';
import type { DossierText } from '../../../core/model/dossier-text.ts';
import type { DocumentId, TagId } from '../../../core/model/ids.ts';
import { listDocuments } from '../../../db/documents.ts';
import { readDates } from '../../../db/dossier/read-carriers.ts';
import { readParents } from '../../../db/dossier/read-tags.ts';
import { listTexts } from '../../../db/dossier/texts.ts';
import { withMembers } from '../../../db/highlight-table/with-members.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { isInTime } from '../dossier/choose-carriers.ts';
import { datedOrder } from '../dossier/dated-order.ts';
import type { Dossiers } from '../dossier/dossiers.ts';
import { countOf, type FoundNames, type NamedSpot, sumNames } from '../dossier/found-names.ts';
import { companyOf, readPassages } from '../dossier/read-dossier.ts';

/** How often something is named, by document. */
export type Counted = ReadonlyMap<DocumentId, NamedSpot>;

/** How the library's texts name a tag and its members. */
export interface NamesInContent {
  /** The most frequent first. */
  readonly forms: readonly { readonly form: string; readonly in: Counted }[];
  readonly own: Counted;
  readonly withMembers: Counted;
  /** The members that are named, the most frequent first. */
  readonly members: readonly { readonly tagId: TagId; readonly in: Counted }[];
}

/** What a dossier's file is made of. */
export interface DossierContent {
  readonly tag: TagSummary;
  readonly filter: DossierFilter;
  readonly memberIds: readonly TagId[];
  /** The tags right above a member. */
  readonly parents: ReadonlyMap<TagId, readonly TagId[]>;
  /** Passages in reading order within each document; documents by their dates, undated last. */
  readonly documents: readonly {
    readonly document: DocumentSummary;
    readonly passages: readonly Passage[];
  }[];
  readonly appearsWith: Dossier['appearsWith'];
  readonly names: NamesInContent;
  /** The documents that name it and hold no passage of it, in the order of the others. */
  readonly without: readonly DocumentSummary[];
  /** How many more there are. */
  readonly moreWithout: number;
  readonly texts: readonly DossierText[];
  /** The themes that the filter asks for, with their members. */
  readonly themes: ReadonlySet<TagId>;
}

/** The most documents that are listed because they only name a tag. */
const mostWithout = 200;

/** Reads what a dossier's file is made of. `found` are the names, if they are known already. Throws `NOT_FOUND`. */
export async function readDossierContent(
  dossiers: Dossiers,
  db: ReadableDb,
  tagId: TagId,
  filter: DossierFilter,
  found?: ReadonlyMap<TagId, FoundNames>,
): Promise<DossierContent> {
  const tag = dossiers.tag(tagId);
  const index = await dossiers.index(tagId);
  const memberIds = filter.withMembers ? index.memberIds : [];
  const carriers = await dossiers.chosen(tagId, filter);
  const names = namesOf(
    found ?? (await dossiers.names([tagId, ...memberIds])),
    { tagId, memberIds, nameOf: (id) => dossiers.tags.get(id)?.name ?? '' },
    inTime(db, filter),
  );
  const passageOf = readPassages(
    db,
    carriers.map(({ id }) => id),
  );
  const passages = Map.groupBy(
    carriers.flatMap(({ id }) => passageOf.get(id) ?? []),
    ({ documentId }) => documentId,
  );
  const named = [...names.withMembers.keys()].filter((id) => !passages.has(id));
  const withoutIds = datedOrder(db, named).slice(0, mostWithout);
  const ids = [...passages.keys(), ...withoutIds];
  const documentOf = new Map(listDocuments(db, { ids }).map((document) => [document.id, document]));
  return {
    ...{ tag, filter, memberIds, names },
    parents: readParents(db, memberIds),
    documents: [...passages].flatMap(([id, own]) => {
      const document = documentOf.get(id);
      return document ? [{ document, passages: own }] : [];
    }),
    appearsWith: companyOf(carriers, tagId),
    without: withoutIds.flatMap((id) => documentOf.get(id) ?? []),
    moreWithout: named.length - withoutIds.length,
    texts: listTexts(db, tagId),
    themes: new Set([...withMembers(db, filter.themes).values()].flat()),
  };
}

interface Named {
  readonly tagId: TagId;
  readonly memberIds: readonly TagId[];
  readonly nameOf: (id: TagId) => string;
}

function namesOf(
  found: ReadonlyMap<TagId, FoundNames>,
  { tagId, memberIds, nameOf }: Named,
  keep: (counted: Counted) => Counted,
): NamesInContent {
  const named = (counted: Counted) => {
    const kept = keep(counted);
    return kept.size > 0 ? [kept] : [];
  };
  const most = (a: { in: Counted }, b: { in: Counted }) => countOf(b.in) - countOf(a.in);
  const forms = [...(found.get(tagId) ?? [])]
    .flatMap(([form, counted]) => named(counted).map((kept) => ({ form, in: kept })))
    .sort((a, b) => most(a, b) || (a.form < b.form ? -1 : 1));
  const members = memberIds
    .flatMap((id) => named(sumNames(found, [id])).map((kept) => ({ tagId: id, in: kept })))
    .sort((a, b) => most(a, b) || (nameOf(a.tagId) < nameOf(b.tagId) ? -1 : 1));
  return {
    ...{ forms, members },
    own: keep(sumNames(found, [tagId])),
    withMembers: keep(sumNames(found, [tagId, ...memberIds])),
  };
}

/** Leaves out documents that the filter's dates leave out. */
function inTime(db: ReadableDb, filter: DossierFilter): (counted: Counted) => Counted {
  if (filter.from === null && filter.to === null && !filter.isUndated) return (counted) => counted;
  return (counted) => {
    const dates = readDates(db, [...counted.keys()]);
    const kept = new Set(dates.flatMap(({ id, on }) => (isInTime(filter, on) ? id : [])));
    return new Map([...counted].filter(([id]) => kept.has(id)));
  };
}
