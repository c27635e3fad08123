import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { colours } from '../../../../../core/model/highlight.ts';
import { emptyTagFields } from '../../../../../core/model/tag.ts';
import { listSharedNames } from '../../../../../db/shared-names.ts';
import { getTag, insertTag, listTags } from '../../../../../db/tags.ts';
import { nearestMark, toRgb } from '../../../../../electron/backend/codebook-files/mark-colours.ts';
import { readDescription } from '../../../../../electron/backend/codebook-files/qdc-description.ts';
import { readCodebook } from '../../../../../electron/backend/codebook-files/read-codebook.ts';
import { command, newId, newLibrary } from '../../../db/library-fixture.ts';
import { readRows } from '../../../db/random-codebook.ts';
import { exportText, importText } from './library-codebook.ts';

const read = (text: string | Uint8Array, name = 'codebook') =>
  readCodebook(typeof text === 'string' ? new TextEncoder().encode(text) : text, name);

describe('JSON', () => {
  test('what people write by hand is enough: names, parents by name, a meaning', () => {
    const { db } = newLibrary();
    const report = importText(
      db,
      JSON.stringify({
        tags: [
          { kind: 'Place', name: ' Velora ' },
          {
            kind: 'actor',
            name: 'Government of Velora',
            names: ['Velora', 'Velora', 'GV'],
            parents: ['place/velora'],
          },
          { kind: 'actor', name: 'Ministry', parents: ['GV', 'Nobody'] },
        ],
        meanings: [
          { name: 'VELORA', tag: 'place/Velora' },
          { name: 'GV', tag: 'Ministry' },
        ],
      }),
    );
    expect(report).toMatchObject({ created: 3, updated: 0, unchanged: 0, sharedNames: [] });
    expect(report.problems).toEqual([
      '“Ministry” was not put below “Nobody”: there is no tag of this name.',
      'The meaning of “GV” was not taken over: “Ministry” has no such name.',
    ]);
    const [government, ministry, place] = listTags(db);
    expect(government).toMatchObject({ aliases: ['Velora', 'GV'], parentIds: [place?.id] });
    expect(ministry).toMatchObject({ parentIds: [government?.id] });
    expect(listSharedNames(db)).toEqual([
      { name: 'Velora', tagIds: [government?.id, place?.id], meaning: place?.id },
    ]);
    db.close();
  });

  test('what does not fit is left out whole and told of', () => {
    const long = 'x'.repeat(301);
    const { tags, problems } = read(
      JSON.stringify({
        tags: [
          { name: long },
          { name: ' ' },
          { kind: 'actor' },
          'text',
          { name: 'A', names: [long, 'B'], definition: 'y'.repeat(20_001), colour: 9, kind: 'person' },
          { name: 'C', names: 'D' },
          { name: 'E', names: Array.from({ length: 501 }, (_, i) => `e${i}`) },
        ],
      }),
    );
    expect(
      tags.map(({ name, kind, names, definition, colour }) => [name, kind, names.length, definition, colour]),
    ).toEqual([
      ['A', null, 1, '', null],
      ['E', null, 500, '', null],
    ]);
    expect(problems).toHaveLength(10);
    for (const problem of problems) expect(problem).toMatch(/^Tag \d.*\.$|^Tag \d.*”\.$/s);
  });
});

describe('CSV', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('parted by %s, columns in any order and by other words, with a byte order mark', (_, sign) => {
    const rows = [
      ['Aliases', 'CODE', 'Sentiment', 'type', 'parent'],
      [`"K1; K2${sign}x"`, 'Korvat', 'good', 'Actors', 'Velora'],
      ['', '', '', '', ''],
      ['', 'Velora', '', 'place', ''],
    ];
    const { tags, problems } = read(`\ufeff${rows.map((row) => row.join(sign)).join('\n')}\n`);
    expect(tags).toMatchObject([
      {
        name: 'Korvat',
        kind: 'actor',
        names: sign === ';' ? ['K1', 'K2', 'x'] : ['K1', `K2${sign}x`],
        parents: ['Velora'],
      },
      { name: 'Velora', kind: 'place', names: [], parents: [] },
    ]);
    expect(problems).toEqual(['The column “Sentiment” is not known and was left out.']);
  });

  test('formulas do not run in a spreadsheet, and come back as they were', async () => {
    const { db } = newLibrary();
    const names = ['=HYPERLINK("x")', '@SUM(1)', '+1', "'=already", '-2', '＝1', 'plain'];
    const definition = ' =1+1';
    command(db, (write) => {
      for (const name of names)
        insertTag(write, newId.tag(), { ...emptyTagFields, kind: 'theme', name, definition });
    });
    const csv = await exportText(db, 'csv');
    for (const cell of csv.split(/[,\r\n]/)) expect(cell).not.toMatch(/^"?\s*[=+\-@＝]/);
    expect(new Set(read(csv).tags.map(({ name }) => name))).toEqual(new Set(names));
    db.close();
  });

  test('a table in an old encoding is read', () => {
    const bytes = new Uint8Array([
      ...Buffer.from('Name,Definition\nCaf'),
      0xe9,
      ...Buffer.from(',Un caf'),
      0xe9,
      0x0a,
    ]);
    expect(read(bytes).tags).toMatchObject([{ name: 'Café', definition: 'Un café' }]);
  });
});

describe('QDC', () => {
  const qdc = (codes: string, sets = '') =>
    `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes>${sets}</CodeBook>`;

  test('nested codes get parents, sets kinds, colours the nearest mark; a code without a name loses nothing below it', () => {
    const { db } = newLibrary();
    const guid = '0D62985D-B147-5D01-A9B5-CAE5DCD98342';
    const report = importText(
      db,
      qdc(
        `<Code guid="{${guid}}" name="Actors here" isCodable="true" color="#0f0">
           <Description>Who acts.&#10;In two lines.</Description>
           <Code guid="DFE5C38E-9449-5959-A1F7-E3D895CFA87F" name="" isCodable="false">
             <Code guid="DFE5C38E-9449-5959-A1F7-E3D895CFA880" name="Korvat" isCodable="true" color="teal"/>
           </Code>
         </Code>`,
        `<Sets><Set guid="DFE5C38E-9449-5959-A1F7-E3D895CFA881" name="Actors"><MemberCode guid="${guid}"/></Set></Sets>`,
      ),
    );
    const [above, below] = listTags(db);
    expect(above).toMatchObject({
      id: guid.toLowerCase(),
      kind: 'actor',
      colour: 7,
      definition: 'Who acts.\nIn two lines.',
    });
    expect(below).toMatchObject({ name: 'Korvat', kind: 'theme', colour: null, parentIds: [above?.id] });
    expect(report.problems).toHaveLength(2);
    db.close();
  });

  test('every mark is told as a colour that leads back to it; greys are graphite', () => {
    expect(colours.map((colour) => nearestMark(toRgb(colour)))).toEqual(colours);
    expect(['#000', '#ffffff', '#808080'].map(nearestMark)).toEqual([8, 8, 8]);
    expect(['#0000ff', '#00FFFF', '#ffff00', '#8000ff'].map(nearestMark)).toEqual([5, 6, 1, 4]);
    expect(nearestMark('red')).toBeNull();
  });

  test('a description of another program is a definition', () => {
    const text = 'First.\n\nexample: small letters are no label\nSee also: more';
    expect(readDescription(text)).toMatchObject({ definition: text, example: '', names: [] });
  });

  const shared = path.resolve(import.meta.dirname, '../../../../../../shared/fixtures/refi-qda');
  test.skipIf(!existsSync(shared))('codebooks of other programs are read', () => {
    const taguette = read(readFileSync(path.join(shared, 'Taguette.qdc')), 'Taguette.qdc');
    expect(taguette.tags.map(({ name }) => name)).toEqual(['interesting', 'people']);
    const project = read(readFileSync(path.join(shared, 'ATLAS.ti-8.4-standard-project.qde')), 'project.qde');
    expect(project.tags.length).toBeGreaterThan(0);
    expect(project.problems).toEqual([]);
  });
});

describe('what is no codebook ends in a sentence and changes nothing', () => {
  const deep = 5000;
  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['JSON that breaks off', '{"tags": [{"name": "A"'],
    ['JSON nested deeply', '['.repeat(200_000)],
    ['other JSON', '{"entries": []}'],
    ['a later format', '{"format": "postil-codebook/2", "tags": []}'],
    ['too many tags', JSON.stringify({ tags: Array.from({ length: 20_001 }, () => ({ name: 'A' })) })],
    ['a table too wide', `Name${',x'.repeat(2000)}\n`],
    ['a table without names', 'a,b\n1,2\n'],
    ['a table whose quotation mark stays open', 'Name,Definition\nA,"never closed\nB,\n'],
    ['a table without end', `Name\n${'\n'.repeat(40_000)}`],
    ['bytes', new Uint8Array([0x50, 0x4b, 3, 4, 0, 255, 254, 7])],
    ['other XML', '<html><body/></html>'],
    ['XML that breaks off', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>'],
    ['XML with entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><CodeBook>&b;</CodeBook>'],
    ['XML nested deeply', `${'<Code>'.repeat(deep)}${'</Code>'.repeat(deep)}`],
  ])('%s', (_, file) => {
    const { db } = newLibrary();
    const before = readRows(db);
    expect(() => importText(db, file, 'given.file')).toThrow(
      expect.objectContaining({
        code: 'NOT_ALLOWED',
        message: expect.stringMatching(
          /^given\.file .*Nothing was imported\.$|^A quotation .*Nothing was imported\.$/s,
        ),
      }),
    );
    expect(readRows(db)).toEqual(before);
    db.close();
  });

  test('a circle in a file is cut where it closes', () => {
    const { db } = newLibrary();
    const tags = [
      { kind: 'theme', name: 'A', parents: ['B'] },
      { kind: 'theme', name: 'B', parents: ['C', 'B'] },
      { kind: 'theme', name: 'C', parents: ['A'] },
    ];
    expect(importText(db, JSON.stringify({ tags })).problems).toEqual([
      '“B” was not put below “B”: it would stand below itself.',
      '“A” was not put below “B”: it would stand below itself.',
    ]);
    db.close();
  });
});

test.each(['up', 'down'])('a ladder without end, told %swards, is cut and told of', (way) => {
  const { db } = newLibrary();
  const steps = Array.from({ length: 1000 }, (_, i) => ({
    ...{ kind: 'theme', name: `Step ${i}`, parents: i > 0 ? [`Step ${i - 1}`] : [] },
  }));
  const tags = way === 'up' ? steps.toReversed() : steps;
  const { created, problems } = importText(db, JSON.stringify({ tags }));
  expect(created).toBe(1000);
  expect(problems).toHaveLength(4);
  for (const problem of problems) expect(problem).toContain('more than 200 tags above it');
  db.close();
});

test('what the library has stays, and is said', () => {
  const { db } = newLibrary();
  const id = newId.tag();
  command(db, (write) =>
    insertTag(write, id, {
      ...emptyTagFields,
      kind: 'actor',
      name: 'Kata’ib Korvat',
      definition: 'Own words.',
      colour: 2,
    }),
  );
  const tag = {
    kind: 'actor',
    name: 'Kataib Korvat',
    definition: 'Other words.',
    useWhen: 'Always.',
    colour: 3,
  };
  const report = importText(db, JSON.stringify({ tags: [tag, { kind: 'place', name: 'Kata’ib Korvat' }] }));
  expect(report).toMatchObject({
    created: 1,
    updated: 1,
    problems: [expect.stringContaining('another definition')],
  });
  expect(getTag(db, id)).toMatchObject({
    ...{
      name: 'Kata’ib Korvat',
      aliases: ['Kataib Korvat'],
      definition: 'Own words.',
      useWhen: 'Always.',
      colour: 2,
    },
  });
  expect(report.sharedNames).toMatchObject([{ name: 'Kata’ib Korvat', meaning: null }]);
  db.close();
});
