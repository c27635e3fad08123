import { uuidv7 } from 'uuidv7';
import { QuoteResolver } from '../../../core/anchoring/resolve-quote.ts';
import { TextRange } from '../../../core/model/highlight.ts';
import { type DocumentId, HighlightId, NoteId, TagId } from '../../../core/model/ids.ts';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { insertHighlight } from '../../../db/highlights.ts';
import { writeNote } from '../../../db/notes.ts';
import type { WritableDb } from '../../../db/sql.ts';
import { insertTag, listTags } from '../../../db/tags.ts';
import { currentVersion, readText } from '../../../db/versions.ts';
import type { SampleHighlight } from './sample-highlights.ts';
import { type SampleTag, sampleTags } from './sample-tags.ts';

/** The library's ids of the sample's tags, by key. A tag that is there under the same kind and name is taken as it is. */
export function writeSampleTags(write: WritableDb): ReadonlyMap<string, TagId> {
  const present = new Map(listTags(write).map((tag) => [`${tag.kind} ${tag.name}`, tag.id]));
  const ids = new Map<string, TagId>();
  for (const [key, tag] of Object.entries<SampleTag>(sampleTags)) {
    const { parents = [], aliases = [], ...fields } = tag;
    const id = present.get(`${tag.kind} ${tag.name}`) ?? TagId.parse(uuidv7());
    if (!present.has(`${tag.kind} ${tag.name}`)) {
      const parentIds = parents.map((parent) => idOf(ids, parent));
      insertTag(write, id, { ...emptyTagFields, ...fields, aliases: [...aliases], parentIds });
    }
    ids.set(key, id);
  }
  return ids;
}

/** Marks the sample's passages in a document, with their tags and notes. Every passage must be found exactly. */
export function writeSampleHighlights(
  write: WritableDb,
  documentId: DocumentId,
  highlights: readonly SampleHighlight[],
  tagIds: ReadonlyMap<string, TagId>,
): void {
  const resolver = new QuoteResolver(readText(write, currentVersion(write, documentId)));
  for (const { quote, colour, tags, note } of highlights) {
    const place = resolver.resolve({ exact: quote });
    if (!('range' in place)) throw new Error(`The sample’s passage “${quote}” is ${place.problem}.`);
    const id = HighlightId.parse(uuidv7());
    const range = TextRange.parse(place.range);
    insertHighlight(write, { id, documentId, range, colour, tagIds: tags.map((tag) => idOf(tagIds, tag)) });
    if (note) writeNote(write, { id: NoteId.parse(uuidv7()), highlightId: id, body: note, baseRevision: 0 });
  }
}

function idOf(ids: ReadonlyMap<string, TagId>, key: string): TagId {
  const id = ids.get(key);
  if (!id) throw new Error(`The sample has no tag “${key}”.`);
  return id;
}
