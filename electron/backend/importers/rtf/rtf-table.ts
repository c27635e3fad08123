import type { Node } from 'prosemirror-model';
import type { FlowCell } from '../office/flow-table.ts';
import type { TextFlow } from '../text/text-flow.ts';

/** How a cell of a row is joined with others. */
interface CellShape {
  isMerged: boolean;
  isCovered: boolean;
}

/** Gathers the table that an RTF text is in: cells come before the row that holds them ends. */
export class RtfTable {
  readonly #flow: TextFlow;
  readonly #rows: FlowCell[][] = [];
  #cells: Node[][] = [];
  #shapes: CellShape[] = [];
  #shape: CellShape = { isMerged: false, isCovered: false };
  #isHeader = false;
  #dir: 'rtl' | null = null;
  #isInCell = false;

  constructor(flow: TextFlow) {
    this.#flow = flow;
  }

  /** Begins to define a row. */
  define(): void {
    this.#shapes = [];
    this.#shape = { isMerged: false, isCovered: false };
    this.#isHeader = false;
    this.#dir = null;
  }

  /** Takes what is said of a row or a cell; false for a word that is about neither. */
  take(word: string): boolean {
    if (word === 'cellx') {
      this.#shapes.push(this.#shape);
      this.#shape = { isMerged: false, isCovered: false };
    } else if (word === 'clmrg') this.#shape.isMerged = true;
    else if (word === 'clvmrg') this.#shape.isCovered = true;
    else if (word === 'trhdr') this.#isHeader = true;
    else if (word === 'rtlrow') this.#dir = 'rtl';
    else return false;
    return true;
  }

  /** Says that words of a cell come. */
  begin(): void {
    if (this.#isInCell) return;
    this.#isInCell = true;
    this.#flow.startApart();
  }

  endCell(): void {
    this.begin();
    this.#cells.push(this.#flow.endApart());
    this.#isInCell = false;
  }

  endRow(): void {
    if (this.#isInCell) this.endCell();
    const cells: FlowCell[] = [];
    this.#cells.forEach((blocks, column) => {
      const shape = this.#shapes[column];
      const last = cells.at(-1);
      if (shape?.isMerged && last) cells[cells.length - 1] = { ...last, span: last.span + 1 };
      else cells.push({ blocks: shape?.isCovered ? [] : blocks, column, span: 1, isHeader: this.#isHeader });
    });
    this.#cells = [];
    if (cells.length > 0) this.#rows.push(cells);
  }

  /** Puts the rows so far into the flow, as a table that has ended. */
  end(): void {
    if (this.#isInCell || this.#cells.length > 0) this.endRow();
    if (this.#rows.length > 0) this.#flow.table(this.#rows.splice(0), this.#dir);
  }
}
