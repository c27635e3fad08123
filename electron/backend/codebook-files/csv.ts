import Papa from 'papaparse';
import { fold } from '../../../core/text/fold.ts';
import { notAllowed } from '../../../db/library-error.ts';
import { fromSpreadsheetCell, spreadsheetCsv } from '../exporters/spreadsheet-csv.ts';
import { checkTag, type RawTag, start } from './check-tag.ts';
import type { CodebookFile, FileMeaning, FileTag, ReadCodebook } from './codebook-file.ts';
import { joinNames, splitNames } from './name-list.ts';

/** The columns as they are written, and what else people call them. */
const columns = {
  kind: ['Kind', 'type', 'category'],
  name: ['Name', 'tag', 'code', 'label', 'title'],
  names: ['Other names', 'names', 'alias', 'aliases', 'also known as', 'synonyms'],
  parents: ['Broader tags', 'broader tag', 'broader', 'parent', 'parents', 'parent code'],
  definition: ['Definition', 'description', 'memo', 'meaning'],
  useWhen: ['Use when', 'when to use', 'include', 'inclusion', 'inclusion criteria'],
  notWhen: ['Not when', 'do not use when', 'when not to use', 'exclude', 'exclusion', 'exclusion criteria'],
  example: ['Example', 'examples', 'typical example'],
  colour: ['Mark', 'colour', 'color'],
  exceptions: ['Not these phrases', 'exceptions', 'must not match'],
  means: ['Names it means by default'],
  id: ['Id', 'guid', 'uuid'],
} as const;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[];

const columnOf = new Map(
  columnNames.flatMap((column) => columns[column].map((name) => [fold(name), column] as const)),
);

const mostRows = 30_000;
const mostColumns = 1000;

/** A table with a row for each tag, for spreadsheets: in UTF-8 with its mark, parted by commas. */
export function writeCsv({ tags, meanings }: CodebookFile, referTo: (tag: FileTag) => string): string {
  const meant = Map.groupBy(meanings, ({ tag }) => tag);
  const rows = tags.map((tag) => {
    const means = meant.get(referTo(tag))?.map(({ name }) => name) ?? [];
    const cells: Record<Column, string> = {
      kind: tag.kind ?? '',
      name: tag.name,
      names: joinNames(tag.names),
      parents: joinNames(tag.parents),
      definition: tag.definition,
      useWhen: tag.useWhen,
      notWhen: tag.notWhen,
      example: tag.example,
      colour: tag.colour === null ? '' : String(tag.colour),
      exceptions: joinNames(tag.exceptions),
      means: joinNames(means),
      id: tag.id ?? '',
    };
    return columnNames.map((column) => cells[column]);
  });
  const header = columnNames.map((column) => columns[column][0]);
  return spreadsheetCsv([header, ...rows]);
}

/**
 * Reads a table of tags, parted by commas, semicolons or tabs, its columns in any order. Throws `NOT_ALLOWED` if no column
 * has names, or the table cannot be read to its end.
 */
export function readCsv(text: string, fileName: string): ReadCodebook {
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text),
    preview: mostRows,
  });
  const broken = errors.find(({ code }) => code === 'MissingQuotes');
  if (broken) {
    throw notAllowed(
      `A quotation mark in row ${(broken.row ?? 0) + 1} of ${fileName} is never closed, so the rest cannot be read. Nothing was imported.`,
    );
  }
  if (meta.truncated) {
    throw notAllowed(
      `${fileName} has more than ${mostRows} rows, which is too many for a codebook. Nothing was imported.`,
    );
  }
  const headerAt = data.findIndex((row) => row.some((cell) => cell.trim()));
  const titles = data[headerAt] ?? [];
  if (titles.length > mostColumns) {
    throw notAllowed(
      `${fileName} has more than ${mostColumns} columns, which is too many for a codebook. Nothing was imported.`,
    );
  }
  const header = titles.map(findColumn);
  if (!header.includes('name')) {
    throw notAllowed(
      `${fileName} has no column “Name” in its first row, so it is no codebook that Postil reads. Nothing was imported.`,
    );
  }
  const problems = unknownColumns(titles, header);
  const meanings: FileMeaning[] = [];
  const tags = data.flatMap((row, i) => {
    if (i <= headerAt || !row.some((cell) => cell.trim())) return [];
    const cell = (column: Column) => fromSpreadsheetCell(row[header.indexOf(column)] ?? '');
    if (row.slice(header.length).some((extra) => extra.trim())) {
      problems.push(`Row ${i + 1} has more cells than the table has columns; the last were left out.`);
    }
    const tag = checkTag(toRaw(cell, i + 1), problems);
    if (!tag) return [];
    for (const name of splitNames(cell('means'))) {
      meanings.push({ name, tag: tag.id ?? (tag.kind ? `${tag.kind}/${tag.name}` : tag.name) });
    }
    return tag;
  });
  return { tags, meanings, problems };
}

function toRaw(cell: (column: Column) => string, row: number): RawTag {
  return {
    where: `Row ${row}`,
    ...{ id: cell('id'), kind: cell('kind'), name: cell('name'), colour: cell('colour').trim() },
    ...{ definition: cell('definition'), useWhen: cell('useWhen'), notWhen: cell('notWhen') },
    example: cell('example'),
    names: splitNames(cell('names')),
    parents: splitNames(cell('parents')),
    exceptions: splitNames(cell('exceptions')),
  };
}

/** The sign under which most of the first row's cells are columns that Postil knows. */
function findDelimiter(text: string): string {
  const known = (delimiter: string) => {
    const [row] = Papa.parse<string[]>(text.slice(0, 100_000).trimStart(), { delimiter, preview: 1 }).data;
    return row?.filter((cell) => findColumn(cell) !== null).length ?? 0;
  };
  return [',', ';', '\t'].toSorted((a, b) => known(b) - known(a))[0] ?? ',';
}

function findColumn(title: string): Column | null {
  const words = fold(title)
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return columnOf.get(words) ?? null;
}

function unknownColumns(titles: readonly string[], header: readonly (Column | null)[]): string[] {
  return titles.flatMap((title, i) => {
    const column = header[i] ?? null;
    if (column === null && title.trim())
      return `The column “${start(title.trim())}” is not known and was left out.`;
    return column !== null && header.indexOf(column) !== i
      ? `The column “${start(title.trim())}” says the same as one before it and was left out.`
      : [];
  });
}
