import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { spreadsheetCsv } from '../../../../../electron/backend/exporters/spreadsheet-csv.ts';

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\n=1', "'\n=1"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['1 = 1', '1 = 1'],
  ['“Quoted”, twice', '“Quoted”, twice'],
])('%j is written so that no spreadsheet runs it', (cell, wanted) => {
  const csv = spreadsheetCsv([['Passage'], [cell]]);
  expect(Papa.parse<string[]>(csv.slice(1), { delimiter: ',' }).data[1]).toEqual([wanted]);
});

test('it begins with the mark of UTF-8 and its lines end as spreadsheets want', () => {
  expect(
    spreadsheetCsv([
      ['a', 'b, c'],
      ['d "e"', ''],
    ]),
  ).toBe('\ufeffa,"b, c"\r\n"d ""e""",\r\n');
});
