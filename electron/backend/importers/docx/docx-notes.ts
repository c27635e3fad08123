import { formatNumber } from '../office/format-number.ts';
import { childOf, childrenOf, type XmlElement } from '../office/xml-tree.ts';
import type { TextFlow } from '../text/text-flow.ts';
import type { DocxPart } from './docx-package.ts';
import { readValue } from './docx-styles.ts';

export type NoteKind = 'footnote' | 'endnote';

interface Referred {
  readonly kind: NoteKind;
  readonly id: string;
  readonly label: string;
}

/** The notes of a document: numbered as the text refers to them, and read in that order behind it. */
export class DocxNotes {
  readonly #parts: Readonly<Record<NoteKind, DocxPart | null>>;
  readonly #notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #formats: Readonly<Record<NoteKind, string>>;
  readonly #referred: Referred[] = [];
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };

  constructor(parts: Readonly<Record<NoteKind, DocxPart | null>>, settings: XmlElement | null) {
    this.#parts = parts;
    this.#notes = { footnote: listNotes(parts.footnote), endnote: listNotes(parts.endnote) };
    // Word numbers endnotes i, ii, iii unless it is told otherwise.
    this.#formats = {
      footnote: readValue(childOf(settings, 'w:footnotePr'), 'w:numFmt') ?? 'decimal',
      endnote: readValue(childOf(settings, 'w:endnotePr'), 'w:numFmt') ?? 'lowerRoman',
    };
  }

  /** Puts the sign of a note into the text, for a reference element. */
  refer(kind: NoteKind, { attributes }: XmlElement, flow: TextFlow): void {
    const id = attributes['w:id'] ?? '';
    if (!this.#notes[kind].has(id)) return;
    const known = this.#referred.find((note) => note.kind === kind && note.id === id);
    const label = known?.label ?? formatNumber(++this.#counts[kind], this.#formats[kind]);
    if (!known) this.#referred.push({ kind, id, label });
    flow.text(`[${label}]`, [flow.references.mark(`${kind} ${id}`, true)]);
  }

  /** Gives every note that the text refers to, footnotes first, to `read`. Notes may refer to further ones. */
  readAll(flow: TextFlow, read: (note: XmlElement, part: DocxPart) => void): void {
    for (const kind of ['footnote', 'endnote'] as const) {
      const part = this.#parts[kind];
      for (let i = 0; part && i < this.#referred.length; i++) {
        const note = this.#referred[i];
        const element = note && this.#notes[kind].get(note.id);
        if (note?.kind !== kind || !element) continue;
        const blocks = flow.apart(() => {
          flow.text(`[${note.label}] `);
          read(element, part);
        });
        const [first, last] = [blocks[0], blocks.at(-1)];
        if (first && last) flow.references.target(`${kind} ${note.id}`, first, last);
        flow.insert(blocks);
      }
    }
  }
}

/** The notes of a part by id, without the lines that part them from the text. */
function listNotes(part: DocxPart | null): ReadonlyMap<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of childrenOf(part?.root)) {
    const { 'w:id': id, 'w:type': type } = note.attributes;
    if (id && (type === undefined || type === 'normal')) notes.set(id, note);
  }
  return notes;
}
