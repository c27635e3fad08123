import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

const Field = z.object({ type: z.string(), value: z.string() });

/** What is told of a form that somebody has filled in: the words in its fields are no part of the pages' text. */
export async function formWarnings(document: PDFDocumentProxy): Promise<string[]> {
  const fields = (await document.getFieldObjects()) ?? [];
  const all: unknown[] = (fields instanceof Map ? [...fields.values()] : Object.values(fields)).flat();
  const filled = all.flatMap((one) => {
    const field = Field.safeParse(one);
    return field.success && field.data.type === 'text' && field.data.value.trim() ? [field.data] : [];
  });
  if (filled.length === 0) return [];
  const shown = filled.slice(0, 3).map(({ value }) => `“${value.trim().slice(0, 60)}”`);
  const more = filled.length > shown.length ? ` and ${filled.length - shown.length} more` : '';
  return [`This PDF is a form. What was filled in is not in the text: ${shown.join(', ')}${more}.`];
}
