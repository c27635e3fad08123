import { uuidv7 } from 'uuidv7';
import { QuoteResolver } from '../../core/anchoring/resolve-quote.ts';
import { nameKey } from '../../core/codebook/name-key.ts';
import type { AnnotationReport } from '../../core/contract/exchange.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { HighlightId, NoteId, TagId } from '../../core/model/ids.ts';
import { emptyTagFields } from '../../core/model/tag.ts';
import { findImportedHighlight, insertAnnotationSource } from '../../db/annotation-sources.ts';
import { type DocumentSource, listSources } from '../../db/documents.ts';
import { insertHighlight } from '../../db/highlights.ts';
import { writeNote } from '../../db/notes.ts';
import type { WritableDb } from '../../db/sql.ts';
import { insertTag, listTags } from '../../db/tags.ts';
import { readText } from '../../db/versions.ts';
import type { NamedTag } from './importers/annotations/annotation-bodies.ts';
import { followSelectors } from './importers/annotations/annotation-selector.ts';
import type { AnnotationEntry, WebAnnotation } from './importers/annotations/web-annotations.ts';

/** Brings annotations in, one highlight a target. One that came before is left as it is, whatever became of it here. */
export function importAnnotations(write: WritableDb, entries: readonly AnnotationEntry[]): AnnotationReport {
  const report: AnnotationReport = { imported: 0, unchanged: 0, needsReview: 0, failed: 0, problems: [] };
  const documents = new Documents(write);
  const tags = new TagFinder(write);
  for (const entry of entries) {
    if ('problem' in entry) {
      report.failed++;
      report.problems.push({ index: entry.index, id: entry.id, quote: null, reason: entry.problem });
      continue;
    }
    for (const annotation of entry.annotations) {
      const list = (reason: string) => {
        const { id, selectors } = annotation;
        report.problems.push({ index: entry.index, id, quote: selectors.at(-1)?.exact ?? null, reason });
      };
      if (findImportedHighlight(write, annotation.key)) {
        report.unchanged++;
        continue;
      }
      const place = documents.place(annotation);
      if ('problem' in place) {
        report.needsReview++;
        list(place.problem);
        continue;
      }
      addHighlight(write, annotation, place, tags);
      report.imported++;
      annotation.content.leftOut.forEach(list);
    }
  }
  return report;
}

interface Place {
  readonly document: DocumentSource;
  readonly range: TextRange;
}

function addHighlight(write: WritableDb, annotation: WebAnnotation, place: Place, tags: TagFinder): void {
  const id = HighlightId.parse(uuidv7());
  const { content } = annotation;
  insertHighlight(write, {
    id,
    documentId: place.document.id,
    range: place.range,
    colour: content.colour ?? 1,
    tagIds: content.tags.map((tag) => tags.findOrCreate(tag)),
  });
  if (content.note) {
    writeNote(write, { id: NoteId.parse(uuidv7()), highlightId: id, body: content.note, baseRevision: 0 });
  }
  insertAnnotationSource(write, annotation.key, id);
}

/** Finds passages in the library's documents. A document's text is read and prepared once. */
class Documents {
  readonly #write: WritableDb;
  readonly #documents: readonly DocumentSource[];
  readonly #texts = new Map<string, { text: string; resolver: QuoteResolver }>();

  constructor(write: WritableDb) {
    this.#write = write;
    this.#documents = listSources(write);
  }

  place({ source, selectors }: WebAnnotation): Place | { problem: string } {
    const [document, ...others] = this.#named(source);
    if (!document) return { problem: `The library has no document “${source}”.` };
    if (others.length > 0) return { problem: `The library has several documents “${source}”.` };
    const { text, resolver } = this.#read(document);
    const place = followSelectors(text, resolver, selectors);
    return 'problem' in place ? place : { document, range: TextRange.parse(place.range) };
  }

  /** By id, then by the original's SHA-256, then by the name of the imported file. */
  #named(source: string): DocumentSource[] {
    const id = /(?:^|[:/])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(source)?.[1]?.toLowerCase();
    const sha256 = /(?:^|[^0-9a-f])([0-9a-f]{64})$/i.exec(source)?.[1]?.toLowerCase();
    const names = fileNamesOf(source);
    const tests: ((document: DocumentSource) => boolean)[] = [
      (document) => document.id === id,
      (document) => document.originalSha256 === sha256,
      (document) => names.includes(document.fileName.normalize('NFC')),
    ];
    for (const test of tests) {
      const found = this.#documents.filter(test);
      if (found.length > 0) return found;
    }
    return [];
  }

  #read(document: DocumentSource) {
    let read = this.#texts.get(document.versionId);
    if (!read) {
      const text = readText(this.#write, document.versionId);
      read = { text, resolver: new QuoteResolver(text) };
      this.#texts.set(document.versionId, read);
    }
    return read;
  }
}

/** The file names that a source may mean: its last segment, as written and as the end of an address. */
function fileNamesOf(source: string): string[] {
  const last = (path: string) => path.split(/[/\\]/).at(-1) ?? '';
  const written = last(source);
  const address = last(source.replace(/[?#].*$/s, ''));
  return [written, address, decode(written), decode(address)]
    .filter(Boolean)
    .map((name) => name.normalize('NFC'));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** Finds tags by name or alias, and makes those that are missing. */
class TagFinder {
  readonly #write: WritableDb;
  readonly #tags: { id: TagId; kind: string; names: Set<string> }[];

  constructor(write: WritableDb) {
    this.#write = write;
    this.#tags = listTags(write).map(({ id, kind, name, aliases }) => ({
      id,
      kind,
      names: new Set([name, ...aliases].map(nameKey)),
    }));
  }

  /** Without a kind, a theme of that name is meant before any other tag, and a new tag is a theme. */
  findOrCreate({ kind, name }: NamedTag): TagId {
    const key = nameKey(name);
    const named = this.#tags.filter((tag) => tag.names.has(key) && (kind === null || tag.kind === kind));
    const found = named.find((tag) => tag.kind === 'theme') ?? named[0];
    if (found) return found.id;
    const id = TagId.parse(uuidv7());
    insertTag(this.#write, id, { ...emptyTagFields, kind: kind ?? 'theme', name });
    this.#tags.push({ id, kind: kind ?? 'theme', names: new Set([key]) });
    return id;
  }
}
