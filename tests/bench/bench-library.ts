import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { Colour } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, NoteId } from '../../core/model/ids.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { startLoopback } from '../../electron/backend/web.ts';
import { type Article, makeArticle } from './article.ts';
import { makeText } from './make-text.ts';
import { makeRandom } from './random.ts';

/** An article that is in the library, marked. */
export interface LibraryArticle extends Article {
  readonly id: DocumentId;
  /** In the order of `ranges`. */
  readonly highlightIds: readonly HighlightId[];
}

/** The real app on a library of its own. */
export interface BenchLibrary {
  /** An address that opens the app once. */
  makeAddress(): string;
  /** Imports a made text of about so many words and marks it; every fourth highlight has a note. */
  addArticle(words: number): Promise<LibraryArticle>;
  close(): Promise<void>;
}

const rendererFolder =
  process.env.POSTIL_BENCH_RENDERER ?? path.resolve(import.meta.dirname, '../../out/renderer');

/** The real app on a library of its own in a temporary folder. */
export async function openBenchLibrary(): Promise<BenchLibrary> {
  const folder = mkdtempSync(path.join(tmpdir(), 'postil-bench-'));
  const backend = await openBackend({ libraryPath: path.join(folder, 'library'), host: noHost });
  const loopback = await startLoopback({ backend, rendererFolder });
  const client = createRouterClient(backend.router, { context: backend.context });
  const command = () => ({ commandId: CommandId.parse(uuidv7()) });

  return {
    makeAddress: loopback.makeAddress,

    async addArticle(words) {
      const file = new File([makeText(words, makeRandom(words))], `${words}.md`, { type: 'text/markdown' });
      const id = DocumentId.parse(uuidv7());
      for await (const event of await client.documents.import({ ...command(), documentId: id, file })) {
        if (event.stage === 'done' && event.result.error) throw new Error(event.result.error);
      }
      const { text } = await client.documents.text({ id });
      const article = makeArticle(words, text);
      const highlightIds: HighlightId[] = [];
      for (const [index, range] of article.ranges.entries()) {
        const highlightId = HighlightId.parse(uuidv7());
        const colour = Colour.parse(1 + (index % 8));
        await client.highlights.create({ ...command(), id: highlightId, documentId: id, range, colour });
        highlightIds.push(highlightId);
        if (index % 4 !== 0) continue;
        const body = text.slice(range.start, range.end);
        const note = { editId: uuidv7(), id: NoteId.parse(uuidv7()), body, baseRevision: 0 };
        await client.notes.write({ ...command(), ...note, highlightId });
      }
      return { ...article, id, highlightIds };
    },

    async close() {
      await loopback.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
