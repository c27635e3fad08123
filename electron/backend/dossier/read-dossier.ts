import type { Dossier, DossierFilter, DossierOrder, DossierPage } from '../../../core/contract/dossier.ts';
import { timeBins } from '../../../core/dossier/time-bins.ts';
import type { HighlightId, TagId } from '../../../core/model/ids.ts';
import { listDocuments } from '../../../db/documents.ts';
import { listPassages } from '../../../db/highlights.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { sentenceOfName } from '../mentions/sentence-of-name.ts';
import { Turns } from '../turns.ts';
import type { Carrier } from './dossier-index.ts';
import type { Dossiers } from './dossiers.ts';

/** A tag's dossier in numbers. Throws `NOT_FOUND`. */
export async function readDossier(dossiers: Dossiers, tagId: TagId, filter: DossierFilter): Promise<Dossier> {
  const tag = dossiers.tag(tagId);
  const { carriers, memberIds } = await dossiers.index(tagId);
  const shown = await dossiers.chosen(tagId, filter);
  const inTime = filter.withMembers ? carriers : carriers.filter(({ isOwn }) => isOwn);
  const turns = new Turns();
  const sizes = { own: extent(carriers.filter(({ isOwn }) => isOwn)), withMembers: extent(carriers) };
  await turns.next();
  const appearsWith = companyOf(shown, tagId);
  await turns.next();
  const dated = inTime.flatMap(({ document: { on, isEstimate }, isOwn }) =>
    on === null ? [] : [{ on, isEstimate, isOwn }],
  );
  return {
    tag,
    memberIds: [...memberIds],
    ...sizes,
    shown: extent(shown),
    appearsWith,
    time: { ...timeBins(dated), undated: inTime.length - dated.length },
  };
}

function extent(carriers: readonly Carrier[]): Dossier['own'] {
  return {
    passages: carriers.length,
    documents: new Set(carriers.map(({ document }) => document)).size,
  };
}

/** The other tags of some passages, the most frequent first. */
export function companyOf(carriers: readonly Carrier[], tagId: TagId): Dossier['appearsWith'] {
  const counts = new Map<TagId, number>();
  for (const { tagIds } of carriers) {
    for (const id of tagIds) if (id !== tagId) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ tagId: id, count }))
    .sort((a, b) => b.count - a.count || (a.tagId < b.tagId ? -1 : 1));
}

/** Which passages of a dossier to read. */
export interface WantedPage {
  readonly tagId: TagId;
  readonly filter: DossierFilter;
  readonly by: DossierOrder;
  readonly offset: number;
  readonly limit: number;
}

/** A page of a dossier's passages. Throws `NOT_FOUND`. */
export async function readPage(
  dossiers: Dossiers,
  db: ReadableDb,
  { tagId, filter, by, offset, limit }: WantedPage,
): Promise<DossierPage> {
  dossiers.tag(tagId);
  const { carriers, themes } = await dossiers.order(tagId, filter, by);
  const page = carriers.slice(offset, offset + limit);
  const read = readPassages(
    db,
    page.map(({ id }) => id),
  );
  const names = dossiers.search.names.now();
  const starts = new Set(themes.map(({ start }) => start));
  const passages = page.flatMap(({ id, document }, i) => {
    const passage = read.get(id);
    const opensTheme = starts.has(offset + i);
    const opensDocument = opensTheme || carriers[offset + i - 1]?.document !== document;
    return passage
      ? [{ passage, sentence: sentenceOfName({ db, names }, passage), opensDocument, opensTheme }]
      : [];
  });
  const ids = [...new Set(passages.map(({ passage }) => passage.documentId))];
  return { of: carriers.length, themes: [...themes], passages, documents: listDocuments(db, { ids }) };
}

/** Passages by their ids. */
export const readPassages = (db: ReadableDb, ids: readonly HighlightId[]) =>
  new Map(listPassages(db, { ids }).map((passage) => [passage.id, passage]));
