import Papa from 'papaparse';

/**
 * Rows of cells for spreadsheets: in UTF-8 with its mark, parted by commas. A cell that a spreadsheet would run as a formula
 * stands behind an apostrophe, as a text (OWASP, CSV injection); `fromSpreadsheetCell` takes it away again.
 */
export const spreadsheetCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map(neutral)),
    { newline: '\r\n' },
  )}\r\n`;

/** What stood in a cell before it was written for spreadsheets. */
export const fromSpreadsheetCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

const neutral = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/**
 * Spreadsheets skip white space before a formula, and take the wide forms of these signs for the same. One behind apostrophes
 * gets one more, so that no text is read back as another.
 */
const formula = /^'*\s*[=+\-@＝＋－＠\t\r]/;
