import { expect, test } from 'vitest';
import { type RowPlace, schema } from '../../../../../core/text/schema.ts';
import { importText } from '../../../../helpers/import-text.ts';

/** Rows as `words@column`, `+n` for a span, `!` for a header. */
async function rows(source: string, name: string) {
  const { content, text } = await importText(source, name);
  const found: string[] = [];
  const places: RowPlace[] = [];
  const directions: unknown[] = [];
  schema.nodeFromJSON(content).descendants((node) => {
    if (node.type.name !== 'table_row') return;
    const cells = new Map<unknown, string>();
    node.forEach((piece) => {
      const mark = schema.marks.cell.isInSet(piece.marks);
      const { column, span, isHeader } = mark?.attrs ?? {};
      const name = `@${column}${span > 1 ? `+${span}` : ''}${isHeader ? '!' : ''}`;
      cells.set(name, (cells.get(name) ?? '') + piece.text);
    });
    found.push([...cells].map(([name, words]) => words.trim() + name).join(' | '));
    places.push(node.attrs.place as RowPlace);
    directions.push(node.attrs.dir);
  });
  return { found, places, directions, text };
}

test('Markdown tables', async () => {
  const { found, places, text } = await rows(
    '| a | **b** c |\n|---|---|\n| 1 | |\n| | 2 |\n\ntext\n\n| x | y |\n|---|---|\n| 1 | 2 |',
    'a.md',
  );
  expect(found).toEqual(['a@0! | b c@1!', '1@0', '2@1', 'x@0! | y@1!', '1@0 | 2@1']);
  expect(places.map(({ table, row, rows, isHeader }) => [table, row, rows, isHeader])).toEqual([
    [0, 0, 3, true],
    [0, 1, 3, false],
    [0, 2, 3, false],
    [1, 0, 2, true],
    [1, 1, 2, false],
  ]);
  expect(text).toBe('a\tb c\n1\n2\ntext\nx\ty\n1\t2');
});

test('HTML tables: spans, headers of rows, one block in a cell', async () => {
  const { found, places, text } = await rows(
    `<table><caption>Ships</caption><thead><tr><th>Name</th><th colspan="2">Cargo, in tonnes and in words</th></tr></thead>
     <tbody><tr><th rowspan="2">Belkara</th><td><p>10</p></td><td><p>grain</p></td></tr><tr><td>12</td><td>salt <br>and sand</td></tr></tbody></table>`,
    'a.html',
  );
  expect(found).toEqual([
    'Name@0! | Cargo, in tonnes and in words@1+2!',
    'Belkara@0! | 10@1 | grain@2',
    '12@1 | salt and sand@2',
  ]);
  expect(text).toBe('Ships\nName\tCargo, in tonnes and in words\nBelkara\t10\tgrain\n12\tsalt and sand');
  expect(places[0]?.columns).toEqual([8, 15, 15]);
  expect(places.map(({ isHeader }) => isHeader)).toEqual([true, false, false]);
});

test('a page laid out with tables is read cell by cell', async () => {
  const { found, text } = await rows(
    '<table><tr><td><p>Menu</p><p>More</p></td><td><h2>Title</h2><p>Text</p></td></tr></table>',
    'a.html',
  );
  expect(found).toEqual([]);
  expect(text).toBe('Menu\nMore\nTitle\nText');
});

test('all rows of a table have one direction', async () => {
  const { directions } = await rows(
    '| السفينة | GPS |\n|---|---|\n| Belkara | نعم، كل يوم |\n| النهر | لا |',
    'a.md',
  );
  expect(directions).toEqual(['rtl', 'rtl', 'rtl']);
});

test('a table of a few letters and very many columns does not grow to megabytes', async () => {
  const wide = `<tr>${'<td colspan=100>x</td>'.repeat(100)}</tr>`;
  const { content } = await importText(
    `<table>${wide}${'<tr><td>y</td></tr>'.repeat(300)}</table>`,
    'a.html',
  );
  const json = JSON.stringify(content);
  expect(json.match(/"text":"y"/g)).toHaveLength(300);
  expect(json.length).toBeLessThan(200_000);
});
