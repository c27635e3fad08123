import { firstWhere } from '../../../core/text/first-where.ts';

/** A place on the map: a row, and how far along it, from 0 at its beginning to 1 at its end. */
export interface MapPlace {
  readonly row: number;
  readonly along: number;
}

/** Characters of a line of the reader, about: a row of the map stands for one line of a short text. */
const charactersPerLine = 66;

/** Where a text's places stand on a map of rows. Rows stand for equal shares of the text, or for its own lines. */
export class MapLayout {
  /** What each row stands for: where it begins, and how many characters long it is; 0 between paragraphs. */
  private readonly starts: readonly number[];
  private readonly lengths: readonly number[];
  private readonly perRow: number;

  private constructor(starts: readonly number[], lengths: readonly number[], perRow: number) {
    this.starts = starts;
    this.lengths = lengths;
    this.perRow = perRow;
  }

  /** A map of a text of this length, of no more rows than given. */
  static even(length: number, mostRows: number): MapLayout {
    const perRow = Math.max(charactersPerLine, Math.ceil(length / Math.max(1, mostRows)));
    const starts: number[] = [];
    const lengths: number[] = [];
    for (let start = 0; start < Math.max(1, length); start += perRow) {
      starts.push(start);
      lengths.push(Math.min(perRow, length - start));
    }
    return new MapLayout(starts, lengths, perRow);
  }

  /** A map of a text's paragraphs line by line; null if they are too many for the rows. */
  static lines(text: string, mostRows: number): MapLayout | null {
    const starts: number[] = [];
    const lengths: number[] = [];
    let start = 0;
    for (const paragraph of text.split('\n')) {
      for (let at = 0; at === 0 || at < paragraph.length; at += charactersPerLine) {
        starts.push(start + at);
        lengths.push(Math.min(charactersPerLine, paragraph.length - at));
      }
      start += paragraph.length + 1;
      starts.push(start - 1);
      lengths.push(0);
      if (starts.length > mostRows + 1) return null;
    }
    // No gap after the last paragraph.
    return new MapLayout(starts.slice(0, -1), lengths.slice(0, -1), charactersPerLine);
  }

  get rows(): number {
    return this.starts.length;
  }

  /** How long a row is drawn, from 0 to 1. */
  widthOf(row: number): number {
    return (this.lengths[row] ?? 0) / this.perRow;
  }

  place(offset: number): MapPlace {
    const last = Math.max(0, firstWhere(this.rows, (row) => (this.starts[row] ?? 0) > offset) - 1);
    // The end of a paragraph is the end of its last row, not the gap below.
    const row = last > 0 && this.lengths[last] === 0 && this.starts[last] === offset ? last - 1 : last;
    const along = (offset - (this.starts[row] ?? 0)) / this.perRow;
    return { row, along: Math.min(1, Math.max(0, along)) };
  }

  /** The offset that a height of the map stands for, in rows and parts of a row. */
  offset(height: number): number {
    const row = Math.min(this.rows - 1, Math.max(0, Math.floor(height)));
    const share = Math.min(1, Math.max(0, height - row));
    return Math.round((this.starts[row] ?? 0) + share * (this.lengths[row] ?? 0));
  }
}
