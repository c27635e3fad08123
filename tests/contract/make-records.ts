import { uuidv7 } from 'uuidv7';
import type { ImportEvent, ImportResult } from '../../core/contract/documents.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';
import type { Connection } from './connections.ts';

/** A text with letters outside the basic plane, and with marks. */
export const text =
  'The title line\n\nA first paragraph about Ḥizb Allāh.\n\nA second paragraph 🇮🇷 about Iran.\n';

/** A command of its own. */
export const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** A passage by its offsets. */
export const range = (start: number, end: number): TextRange => TextRange.parse({ start, end });

/** What makes records of their own for a test. */
export function makeRecords(given: () => Pick<Connection, 'client'>) {
  const client = () => given().client;

  async function importText(name: string, body: string): Promise<{ stages: string[]; result: ImportResult }> {
    const events: ImportEvent[] = [];
    const request = { ...command(), documentId: DocumentId.parse(uuidv7()), file: new File([body], name) };
    for await (const event of await client().documents.import(request)) events.push(event);
    const last = events.at(-1);
    if (last?.stage !== 'done') throw new Error('The import did not end.');
    return { stages: events.map((event) => event.stage), result: last.result };
  }

  /** A document of its own for a test. */
  async function newDocument(): Promise<DocumentId> {
    const { result } = await importText('page.txt', `${text}\nNumber ${uuidv7()}.\n`);
    return DocumentId.parse(result.documentId);
  }

  async function newTag(name: string): Promise<TagId> {
    const id = TagId.parse(uuidv7());
    await client().tags.create({ ...command(), id, kind: 'actor', name });
    return id;
  }

  async function newHighlight(documentId: DocumentId, tagIds: TagId[] = []): Promise<HighlightId> {
    const id = HighlightId.parse(uuidv7());
    await client().highlights.create({ ...command(), id, documentId, range: range(4, 9), colour: 3, tagIds });
    return id;
  }

  return { importText, newDocument, newTag, newHighlight };
}
