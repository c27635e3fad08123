import { uuidv7 } from 'uuidv7';
import { Connection } from '../../../db/connection.ts';
import { applicationId, migrate } from '../../../db/migrate.ts';
import { firstSchema } from '../../../db/migrations/0001-first-schema.ts';
import { textChunkSchema } from '../../../db/migrations/0002-text-chunks.ts';
import { trashSchema } from '../../../db/migrations/0003-trash.ts';
import { pictureSchema } from '../../../db/migrations/0004-pictures.ts';
import { captureSchema } from '../../../db/migrations/0005-captures.ts';
import { nameSchema } from '../../../db/migrations/0006-names.ts';
import { openDatabase } from '../../../db/open.ts';
import { capital, makeWords, type Words } from '../make-words.ts';
import { makeRandom, pick, type Random } from '../random.ts';

/** What a made library holds that can be looked for. */
export interface MadeLibrary {
  readonly documents: number;
  readonly highlights: number;
  readonly notes: number;
  /** Names of actors; each has an alias that is its name with another first word. */
  readonly actors: readonly string[];
  readonly themes: readonly string[];
  readonly publishers: readonly string[];
  readonly ms: { readonly rows: number; readonly index: number };
}

const wordsPerDocument = 500;
const blocksPerDocument = 8;
const highlightsPerDocument = 10;
const languages = ['en', 'en', 'en', 'fr', 'ar', null];

/** The schemas without an index of words and without counts: these are made for all rows at once, by the later ones. */
const plainSchemas = [firstSchema, textChunkSchema, trashSchema, pictureSchema, captureSchema, nameSchema];

/** Nothing of a library that is being made has to survive a power cut. */
const pragmas = ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -262144'];

/**
 * Fills a new library's file with documents of 500 words and ten highlights each. Rows go into a library of an older schema,
 * which the migrations then bring to the newest, as they would an analyst's.
 */
export function makeLibrary(file: string, documents: number): MadeLibrary {
  const random = makeRandom(5);
  const words = makeWords(random);
  const name = () => `${capital(words.word())}${words.word()} ${capital(words.word())}`;
  const many = (count: number, make: () => string) => [...new Set(Array.from({ length: count }, make))];
  const actors = many(200, name);
  const themes = many(100, () => capital(words.word() + words.word()));
  const publishers = many(40, () => `${capital(words.word())} ${capital(words.word())} Review`);
  const startedAt = performance.now();
  const db = new Connection(file);
  for (const pragma of pragmas) db.pragma(pragma);
  let notes = 0;
  db.transaction(() => {
    for (const make of plainSchemas) make(db);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${plainSchemas.length}`);
    const tagIds = addTags(db, actors, themes);
    for (let index = 0; index < documents; index++) {
      notes += addDocument(db, { random, words, actors, publishers, tagIds, index });
    }
  });
  const rowsAt = performance.now();
  migrate(db, () => {});
  db.close();
  const indexedAt = performance.now();
  openDatabase(file).close();
  return {
    ...{ documents, highlights: documents * highlightsPerDocument, notes, actors, themes, publishers },
    ms: { rows: Math.round(rowsAt - startedAt), index: Math.round(indexedAt - rowsAt) },
  };
}

function addTags(db: Connection, actors: readonly string[], themes: readonly string[]): string[] {
  const tags = [
    ...actors.map((name) => ({ kind: 'actor', name })),
    ...themes.map((name) => ({ kind: 'theme', name })),
  ];
  return tags.map(({ kind, name }) => {
    const id = uuidv7();
    db.run(
      `INSERT INTO tag (id, kind, name, definition, useWhen, notWhen, createdAt, updatedAt)
       VALUES (?, ?, ?, '', '', '', 0, 0)`,
      ...[id, kind, name],
    );
    if (kind === 'actor') {
      const alias = `Old ${name.split(' ')[1] ?? name}`;
      db.run('INSERT INTO tag_alias (tagId, name, position) VALUES (?, ?, 0)', id, alias);
    }
    return id;
  });
}

interface Making {
  readonly random: Random;
  readonly words: Words;
  readonly actors: readonly string[];
  readonly publishers: readonly string[];
  readonly tagIds: readonly string[];
  readonly index: number;
}

/** Adds a document and gives how many notes it has. */
function addDocument(db: Connection, making: Making): number {
  const { random, words, publishers, index } = making;
  const [documentId, versionId] = [uuidv7(), uuidv7()];
  const sha256 = index.toString(16).padStart(64, '0');
  const paragraphs = Array.from({ length: blocksPerDocument }, () => makeParagraph(making));
  const at = 1_700_000_000_000 + index * 1000;
  db.run("INSERT INTO original VALUES (?, 'text/plain', 1, 'a.txt', ?)", sha256, at);
  const year = 2015 + Math.floor(random() * 10);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  db.run(
    `INSERT INTO document (id, versionId, title, authors, publisher, publishedOn, language, evidence, fileName,
       mediaType, words, opening, importedAt, updatedAt)
     VALUES (?, ?, ?, '[]', ?, ?, ?, '{}', 'a.txt', 'text/plain', ?, ?, ?, ?)`,
    ...[documentId, versionId, capital(Array.from({ length: 7 }, words.word).join(' '))],
    ...[pick(publishers, random), random() < 0.1 ? null : `${year}-${month}-11`, pick(languages, random)],
    ...[wordsPerDocument, (paragraphs[0] ?? '').slice(0, 280), at, at],
  );
  db.run(
    `INSERT INTO version (id, documentId, originalSha256, textSha256, extractor, capturedAt, madeBy, pages, otherDates)
     VALUES (?, ?, ?, ?, 'text/1', ?, 'import', '[]', '[]')`,
    ...[versionId, documentId, sha256, sha256, at],
  );
  let start = 0;
  const starts = paragraphs.map((text, ordinal) => {
    const from = start;
    db.run(
      'INSERT INTO block (versionId, ordinal, start, "end", paragraph, text) VALUES (?, ?, ?, ?, ?, ?)',
      ...[versionId, ordinal, from, from + text.length, ordinal + 1, text],
    );
    start += text.length + 1;
    return from;
  });
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  db.run(
    `INSERT INTO chunk (versionId, ordinal, start, "end", blocks, paragraphs, headings, content)
     VALUES (?, 0, 0, ?, ?, 0, '[]', ?)`,
    ...[versionId, start - 1, paragraphs.length, JSON.stringify(content)],
  );
  let notes = 0;
  for (let i = 0; i < highlightsPerDocument; i++) {
    const block = Math.floor(random() * paragraphs.length);
    notes += addHighlight(
      db,
      making,
      { documentId, versionId, at },
      paragraphs[block] ?? '',
      starts[block] ?? 0,
    );
  }
  return notes;
}

/** A paragraph with names in it, of actors more often than of others. */
function makeParagraph({ random, words, actors }: Making): string {
  const parts: string[] = [];
  const length = wordsPerDocument / blocksPerDocument;
  for (let i = 0; i < length; i++) {
    const chance = random();
    if (chance < 0.01) parts.push(actors[Math.floor(actors.length * random() ** 2)] ?? '');
    else parts.push(chance < 0.04 ? words.name() : words.word());
  }
  return `${capital(parts.join(' '))}.`;
}

function addHighlight(
  db: Connection,
  { random, words, tagIds }: Making,
  { documentId, versionId, at }: { documentId: string; versionId: string; at: number },
  text: string,
  offset: number,
): number {
  const id = uuidv7();
  const start = text.indexOf(' ', Math.floor(random() * (text.length / 2))) + 1;
  const end = Math.max(
    start + 1,
    text.indexOf(' ', Math.min(text.length - 2, start + 40 + Math.floor(random() * 80))),
  );
  const colour = 1 + Math.floor(random() * 8);
  db.run(
    `INSERT INTO highlight (id, documentId, versionId, start, "end", quote, prefix, suffix, colour, createdAt, updatedAt)
     VALUES (?, ?, ?, ?, ?, ?, '', '', ?, ?, ?)`,
    ...[id, documentId, versionId, offset + start, offset + end, text.slice(start, end), colour, at, at],
  );
  const tags = new Set([pick(tagIds, random), ...(random() < 0.3 ? [pick(tagIds, random)] : [])]);
  [...tags].forEach((tagId, position) => {
    db.run('INSERT INTO highlight_tag (highlightId, tagId, position) VALUES (?, ?, ?)', id, tagId, position);
  });
  if (random() >= 0.2) return 0;
  const body = Array.from({ length: 12 }, words.word).join(' ');
  db.run(
    'INSERT INTO note (id, highlightId, body, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?)',
    ...[uuidv7(), id, body, at, at],
  );
  return 1;
}
