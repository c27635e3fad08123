import type { SourceField } from '../../../../core/model/document.ts';
import type { Fate } from '../../../../core/model/source-part.ts';
import type { JudgedBlock } from './clutter-evidence.ts';
import { fieldOf, standfirstAt } from './text-header.ts';
import { hasDateLabel, isName, readHeaderLine } from './text-labels.ts';

const linesAtTop = 3;
const linesOfHeader = 12;

/** What becomes of each block of a text that is no page: all is text, but the lines at its top that say what it is. */
export function cleanPlain(blocks: readonly JudgedBlock[]): Fate[] {
  const fields = new Map<number, SourceField>();
  blocks.slice(0, linesOfHeader).forEach((block, i) => {
    const field = labelledField(block.text) ?? metaField(blocks, i);
    if (field) fields.set(i, field);
  });
  if (isTitle(blocks) && ![...fields.values()].includes('title')) {
    fields.set(0, 'title');
    const lead = standfirstAt(blocks, 0);
    if (lead !== null) fields.set(lead, 'standfirst');
  }
  // Lines that disagree say nothing about the text; they stay in it.
  if (daysOf(blocks, fields).size > 1)
    for (const [i, field] of fields) if (field === 'publishedOn') fields.delete(i);
  const isAll = fields.size >= blocks.length;
  return blocks.map((_, i): Fate => {
    const field = fields.get(i);
    return field && !isAll ? { kind: 'moved', field } : { kind: 'kept' };
  });
}

function labelledField(text: string): SourceField | null {
  if (text.length > 300) return null;
  if (/^title:\s*\S/i.test(text)) return 'title';
  if (/^authors?:\s*\S/i.test(text)) return 'authors';
  if (/^(?:publisher|published by):\s*\S/i.test(text)) return 'publisher';
  return /^(?:url|source|link|permalink):\s*https?:\/\/\S+$/i.test(text) ? 'url' : null;
}

/** A byline or a labelled date in the header; a bare date or name only at the very top. */
function metaField(blocks: readonly JudgedBlock[], i: number): SourceField | null {
  const field = fieldOf(blocks, i);
  const block = blocks[i];
  if (!field || !block) return null;
  if (field === 'authors' ? !isName(block.text) : hasDateLabel(block.text)) return field;
  return i < linesAtTop && (block.isDate || field === 'authors') ? field : null;
}

/** The days of publication that the lines of a header name. */
function daysOf(blocks: readonly JudgedBlock[], fields: ReadonlyMap<number, SourceField>): Set<string> {
  const days = blocks.map(({ text }, i) => (fields.has(i) ? readHeaderLine(text)?.published : null));
  return new Set(days.filter((day) => typeof day === 'string'));
}

/** Whether the first line is a headline: it stands alone above long paragraphs and is neither sentence, name nor date. */
function isTitle(blocks: readonly JudgedBlock[]): boolean {
  const [first, ...others] = blocks;
  if (!first || !others[0]?.afterBlank || !others.some(({ text }) => text.length > 200)) return false;
  const { text } = first;
  const isHeadline =
    text.split(/\s+/u).length >= 4 && text.length <= 200 && !/[.,;…]$|^[^\p{L}\p{N}]|https?:/u.test(text);
  if (!isHeadline || /^\p{Ll}|^(?:Written |Story )?[Bb]y /u.test(text)) return false;
  return (
    !isName(text) &&
    !first.isDate &&
    !readHeaderLine(text) &&
    !/^(?:date|posted|published|(?:last )?updated)\b.*\d/i.test(text)
  );
}
