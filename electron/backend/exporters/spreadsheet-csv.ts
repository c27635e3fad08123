import Papa from 'papaparse';

/**
 * Rows of cells for spreadsheets: in UTF-8 with its mark, parted by commas. A cell that a spreadsheet would run as a formula
 * stands behind an apostrophe, as a text (OWASP, CSV injection).
 */
export const spreadsheetCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map(neutral)),
    { newline: '\r\n' },
  )}\r\n`;

/** Spreadsheets skip white space before a formula, and take the wide forms of these signs for the same. */
const neutral = (cell: string): string => (/^\s*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell);
