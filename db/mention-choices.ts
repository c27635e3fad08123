import { ContextLookup, type MentionContext, MentionContexts } from '../core/codebook/mention-context.ts';
import type { Colour, TextRange } from '../core/model/highlight.ts';
import type { DocumentId, HighlightId, TagId, VersionId } from '../core/model/ids.ts';
import { addHighlightTag, insertHighlight } from './highlights.ts';
import { notAllowed } from './library-error.ts';
import type { ReadableDb, WritableDb } from './sql.ts';
import { assertTags } from './tags.ts';
import { assertCurrent, readText } from './versions.ts';

/** What the analyst said of a mention: what it means, or without a tag that it is none. */
export interface MentionChoice extends MentionContext {
  readonly tagId: TagId | null;
}

/** What was said of a document's mentions. A choice for a tag in the trash is none. */
export function readChoices(db: ReadableDb, documentId: DocumentId): MentionChoice[] {
  return db.all<MentionChoice>(
    `SELECT c.prefix, c.quote, c.suffix, c.tagId FROM mention_choice c LEFT JOIN tag t ON t.id = c.tagId
     WHERE c.documentId = ? AND t.deletedAt IS NULL`,
    documentId,
  );
}

/** A highlighted passage of a version with one of its tags. */
export interface TaggedPassage {
  readonly start: number;
  readonly end: number;
  readonly tagId: TagId;
}

/** What is tagged in a version, by start. */
export function readTaggedPassages(db: ReadableDb, versionId: VersionId): TaggedPassage[] {
  return db.all<TaggedPassage>(
    `SELECT h.start, h."end", x.tagId FROM highlight h JOIN highlight_tag x ON x.highlightId = h.id
     WHERE h.versionId = ? AND h.deletedAt IS NULL ORDER BY h.start`,
    versionId,
  );
}

/** A mention of the version that somebody has seen. */
export interface MentionPlace {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly range: TextRange;
}

/** What is decided about mentions; see `mentions.decide`. */
export interface MentionDecisions {
  readonly colour: Colour;
  readonly tag: readonly (MentionPlace & { readonly id: HighlightId; readonly tagId: TagId })[];
  readonly mean: readonly (MentionPlace & { readonly tagId: TagId })[];
  readonly refuse: readonly MentionPlace[];
  readonly forget: readonly MentionPlace[];
}

/**
 * Decides about mentions. Words that a highlight marks already, no more and no fewer, get the tag on that. Throws
 * `NOT_FOUND`, or `NOT_ALLOWED` for a place outside the text or of another version; then nothing is decided.
 */
export function decideMentions(write: WritableDb, { colour, ...decisions }: MentionDecisions): void {
  const texts = new Map<DocumentId, DecidedText>();
  const textOf = ({ documentId, versionId }: MentionPlace) => {
    assertCurrent(write, documentId, versionId);
    const known = texts.get(documentId) ?? new DecidedText(write, documentId, versionId);
    texts.set(documentId, known);
    return known;
  };
  assertTags(write, [...new Set(decisions.mean.map(({ tagId }) => tagId))]);
  for (const place of decisions.forget) textOf(place).forget(place.range);
  for (const place of decisions.refuse) textOf(place).choose(place.range, null);
  for (const { id, tagId, ...place } of decisions.tag) {
    textOf(place).forget(place.range);
    const marked = highlightOn(write, id, place);
    if (marked) addHighlightTag(write, marked, tagId);
    else insertHighlight(write, { id, ...place, colour, tagIds: [tagId] });
  }
  // What a tag forgets is what was said before: that the words mean it is said with it.
  for (const place of decisions.mean) textOf(place).choose(place.range, place.tagId);
}

/** The highlight of exactly these words: the one that is named, else the oldest. */
function highlightOn(
  db: ReadableDb,
  id: HighlightId,
  { versionId, range }: MentionPlace,
): HighlightId | undefined {
  return db.get<{ id: HighlightId }>(
    `SELECT id FROM highlight WHERE versionId = ? AND start = ? AND "end" = ? AND deletedAt IS NULL
     ORDER BY id = ? DESC, createdAt, id LIMIT 1`,
    versionId,
    range.start,
    range.end,
    id,
  )?.id;
}

/** A text about whose mentions something is decided. */
class DecidedText {
  readonly #write: WritableDb;
  readonly #documentId: DocumentId;
  readonly #text: string;
  readonly #contexts: MentionContexts;
  readonly #known: ContextLookup<MentionContext>;

  constructor(write: WritableDb, documentId: DocumentId, versionId: VersionId) {
    this.#write = write;
    this.#documentId = documentId;
    this.#text = readText(write, versionId);
    this.#contexts = new MentionContexts(this.#text);
    this.#known = new ContextLookup(
      write.all<MentionContext>(
        'SELECT prefix, quote, suffix FROM mention_choice WHERE documentId = ?',
        documentId,
      ),
    );
  }

  choose(range: TextRange, tagId: TagId | null): void {
    this.forget(range);
    const key = { documentId: this.#documentId, ...this.#contexts.of(range) };
    if (!key.quote.isWellFormed()) throw notAllowed('The passage begins or ends inside a character.');
    if (this.#isStored(key)) this.#write.update('mention_choice', key, { tagId });
    else this.#write.insert('mention_choice', { ...key, tagId });
  }

  forget({ start, end }: TextRange): void {
    if (end > this.#text.length) throw notAllowed('The passage reaches beyond the end of the text.');
    for (const { prefix, quote, suffix } of this.#known.at(this.#text, start, end)) {
      const key = { documentId: this.#documentId, prefix, quote, suffix };
      if (this.#isStored(key)) this.#write.remove('mention_choice', key);
    }
  }

  #isStored({ documentId, prefix, quote, suffix }: MentionContext & { documentId: DocumentId }): boolean {
    const same = 'documentId = ? AND prefix = ? AND quote = ? AND suffix = ?';
    const sql = `SELECT 1 FROM mention_choice WHERE ${same}`;
    return this.#write.get(sql, documentId, prefix, quote, suffix) !== undefined;
  }
}
