import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { emptyTagFields, tagKinds } from '../../../../../core/model/tag.ts';
import { undoCommand } from '../../../../../db/command.ts';
import { setNameMeaning } from '../../../../../db/shared-names.ts';
import { getTag, insertTag, listTags, updateTag } from '../../../../../db/tags.ts';
import { command, newId, newLibrary } from '../../../db/library-fixture.ts';
import { readRows } from '../../../db/random-codebook.ts';
import { exportText, importText } from './library-codebook.ts';

const schemaFile = path.resolve(
  import.meta.dirname,
  '../../../../../../shared/fixtures/refi-qda/Codebook-v1.0.xsd',
);

/** Names and texts that formats trip over. */
const nastyName = fc.oneof(
  fc.constantFrom(
    ...[
      '=cmd()',
      "'=cmd()",
      '-5',
      '+1',
      '@home',
      'a; b',
      'back\\slash;',
      'place/Velora',
      'Velora',
      'VELORA',
      '"quoted", twice',
    ],
    ...[
      'كتائب',
      'קטאיב',
      'é',
      'e\u0301',
      '🇮🇷',
      'x<y&z',
      'two\nlines',
      'tab\tname',
      'Example: no',
      '0',
      'null',
      'Name',
    ],
    ...['01a20351-5292-7996-ac2c-16f366d53a8b', 'Deir\u00a0Ombra'],
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const name = nastyName.map((text) => xmlSafe(text).trim()).filter((text) => text.length > 0);
const text = fc
  .oneof(
    fc.constantFrom(
      '',
      '',
      'Use when: never',
      '\\Use when: x',
      ' led',
      'Also\r\nwindows',
      '\n\nlines\n',
      '=1+1',
      "'",
      'a,b;c\td',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map(xmlSafe);

/** What XML 1.0 can hold; other controls are no part of any text that people write. */
function xmlSafe(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
  return value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/g, '');
}

const codebook = fc.array(
  fc.record({
    kind: fc.constantFrom(...tagKinds),
    name,
    aliases: fc.array(name, { maxLength: 3 }),
    exceptions: fc.array(name, { maxLength: 2 }),
    ...{ definition: text, useWhen: text, notWhen: text, example: text },
    colour: fc.constantFrom(null, 1 as const, 5 as const, 8 as const),
    parents: fc.array(fc.nat(7), { maxLength: 3 }),
    isMeant: fc.boolean(),
  }),
  { minLength: 1, maxLength: 7 },
);

const plainTag = { aliases: [], exceptions: [], definition: '', useWhen: '', notWhen: '', example: '' };

/** A tag below another has a second name that is how files refer to that other one. */
const nameLikeAReference = [
  { ...plainTag, kind: 'actor' as const, name: 'Velora' },
  { ...plainTag, kind: 'actor' as const, name: 'Harbour', aliases: ['place/Velora'], parents: [2] },
  { ...plainTag, kind: 'place' as const, name: 'Velora' },
  { ...plainTag, kind: 'actor' as const, name: 'Harbour' },
].map((tag) => ({ colour: null, parents: [], isMeant: false, ...tag }));

function buildLibrary(tags: typeof codebook extends fc.Arbitrary<infer C> ? C : never) {
  const { db } = newLibrary();
  const ids = tags.map(newId.tag);
  command(db, (write) => {
    tags.forEach(({ parents: _, isMeant: __, ...fields }, i) => {
      insertTag(write, ids[i] ?? newId.tag(), { ...emptyTagFields, ...fields });
    });
    tags.forEach(({ parents, name, isMeant }, i) => {
      const id = ids[i] ?? newId.tag();
      updateTag(write, id, { parentIds: parents.flatMap((n) => (n > i ? (ids[n] ?? []) : [])) });
      if (isMeant) setNameMeaning(write, name, id);
    });
  });
  return db;
}

describe.each(['json', 'csv', 'qdc'] as const)('%s', (format) => {
  test('export, import into an empty library and export again give the same bytes; once more changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(codebook, async (tags) => {
        const db = buildLibrary(tags);
        const written = await exportText(db, format);
        const { db: other } = newLibrary();
        const report = importText(other, written);
        expect(report).toMatchObject({ created: tags.length, updated: 0, unchanged: 0, problems: [] });
        expect(await exportText(other, format)).toBe(written);
        expect(await exportText(other, 'json')).toBe(await exportText(db, 'json'));
        const rows = readRows(other);
        expect(importText(other, written)).toMatchObject({ created: 0, updated: 0, unchanged: tags.length });
        expect(importText(db, written)).toMatchObject({ created: 0, updated: 0, unchanged: tags.length });
        expect(readRows(other)).toEqual(rows);
        db.close();
        other.close();
      }),
      { numRuns: Number(process.env.POSTIL_MODEL_RUNS ?? 25), examples: [[nameLikeAReference]] },
    );
  }, 600_000);

  test('an import is one step of undo', async () => {
    const { db } = newLibrary();
    const id = newId.tag();
    command(db, (write) => insertTag(write, id, { ...emptyTagFields, kind: 'actor', name: 'Korvat' }));
    const before = readRows(db);
    const other = buildLibrary([
      {
        ...emptyTagFields,
        kind: 'actor',
        name: 'Korvat',
        aliases: ['KV'],
        definition: 'Said.',
        parents: [1],
        isMeant: false,
      },
      { ...emptyTagFields, kind: 'place', name: 'Velora', parents: [], isMeant: false },
    ]);
    const report = importText(db, await exportText(other, format));
    expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 0, problems: [] });
    const parents = listTags(db)
      .filter((tag) => tag.kind === 'place')
      .map((tag) => tag.id);
    expect(getTag(db, id)).toMatchObject({ aliases: ['KV'], definition: 'Said.', parentIds: parents });
    undoCommand(db, newId.command(), 1);
    expect(readRows(db)).toEqual(before);
    db.close();
  });
});

test.skipIf(!existsSync(schemaFile))(
  'a QDC is valid against the schema of REFI-QDA',
  async () => {
    const schema = readFileSync(schemaFile, 'utf8');
    const validate = async (xml: string) => {
      const { valid } = await validateXML({
        xml: [{ fileName: 'codebook.qdc', contents: xml }],
        schema: [schema],
      });
      return valid;
    };
    await fc.assert(
      fc.asyncProperty(codebook, async (tags) => {
        const db = buildLibrary(tags);
        const xml = await exportText(db, 'qdc');
        expect(await validate(xml)).toBe(true);
        expect(await validate(xml.replace('isCodable="true"', ''))).toBe(false);
        db.close();
      }),
      { numRuns: 10 },
    );
  },
  120_000,
);
