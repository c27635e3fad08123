import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { Colour, TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, NoteId } from '../../core/model/ids.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { startLoopback } from '../../electron/backend/web.ts';
import { makeRandom, makeText } from './make-text.ts';

export interface BenchDocument {
  readonly id: DocumentId;
  readonly words: number;
  readonly text: string;
  readonly highlightIds: readonly HighlightId[];
}

const rendererFolder =
  process.env.POSTIL_BENCH_RENDERER ?? path.resolve(import.meta.dirname, '../../out/renderer');

/** The real app on a library of its own in a temporary folder. */
export async function openBenchLibrary() {
  const folder = mkdtempSync(path.join(tmpdir(), 'postil-bench-'));
  const backend = await openBackend({ libraryPath: path.join(folder, 'library'), host: noHost });
  const loopback = await startLoopback({ backend, rendererFolder });
  const client = createRouterClient(backend.router, { context: backend.context });
  const command = () => ({ commandId: CommandId.parse(uuidv7()) });

  return {
    address: loopback.makeAddress(),

    /** Imports a made text and marks it, one highlight a hundred words; every fourth has a note. */
    async addDocument(words: number): Promise<BenchDocument> {
      const random = makeRandom(words);
      const file = new File([makeText(words, random)], `${words}.md`, { type: 'text/markdown' });
      const id = DocumentId.parse(uuidv7());
      for await (const event of await client.documents.import({ ...command(), documentId: id, file })) {
        if (event.stage === 'done' && event.result.error) throw new Error(event.result.error);
      }
      const { text } = await client.documents.version({ id });
      const highlightIds: HighlightId[] = [];
      for (const [index, range] of choosePassages(text, words / 100, random).entries()) {
        const highlightId = HighlightId.parse(uuidv7());
        const colour = Colour.parse(1 + (index % 8));
        await client.highlights.create({ ...command(), id: highlightId, documentId: id, range, colour });
        highlightIds.push(highlightId);
        if (index % 4 !== 0) continue;
        const body = text.slice(range.start, range.end);
        const note = { editId: uuidv7(), id: NoteId.parse(uuidv7()), body, baseRevision: 0 };
        await client.notes.write({ ...command(), ...note, highlightId });
      }
      return { id, words, text, highlightIds };
    },

    async close(): Promise<void> {
      await loopback.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Passages of 20 to 320 letters, evenly over the text. Some overlap. */
function choosePassages(text: string, count: number, random: () => number): TextRange[] {
  return Array.from({ length: count }, (_, index) => {
    const near = Math.floor((text.length - 400) * ((index + random()) / count));
    const start = text.indexOf(' ', near) + 1;
    return TextRange.parse({ start, end: text.indexOf(' ', start + 20 + Math.floor(random() * 300)) });
  });
}
