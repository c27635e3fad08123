import type { Mark } from 'prosemirror-model';
import { fieldMarks } from '../office/field-marks.ts';
import type { XmlElement } from '../office/xml-tree.ts';
import type { References } from '../references.ts';

/** Keeps track of Word's fields, which begin, change from instruction to result, and end wherever they like. */
export class DocxFields {
  readonly #open: { instruction: string; isResult: boolean }[] = [];

  /** Takes in what belongs to a field and is not its result; false for what is text. */
  take(part: XmlElement): boolean {
    const last = this.#open.at(-1);
    if (part.name === 'w:fldChar') {
      const type = part.attributes['w:fldCharType'];
      if (type === 'begin') this.#open.push({ instruction: '', isResult: false });
      else if (type === 'separate' && last) last.isResult = true;
      else if (type === 'end') this.#open.pop();
      return true;
    }
    if (part.name === 'w:instrText') {
      if (last) last.instruction += part.children.join('');
      return true;
    }
    return this.#open.some(({ isResult }) => !isResult);
  }

  /** Gives up fields of which no result has come by the end of a paragraph: theirs was deleted, and all text behind it would be. */
  endParagraph(): void {
    const shown = this.#open.filter(({ isResult }) => isResult);
    this.#open.splice(0, this.#open.length, ...shown);
  }

  /** The marks of the fields that are open, with these. */
  marks(marks: readonly Mark[], references: References): readonly Mark[] {
    return this.#open.reduce<readonly Mark[]>(
      (sum, { instruction }) => fieldMarks(instruction, sum, references),
      marks,
    );
  }
}
