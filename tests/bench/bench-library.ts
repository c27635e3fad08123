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
      const marked = article.ranges.map((range) => ({ id: HighlightId.parse(uuidv7()), range }));
      for (let colour = 1; colour <= 8; colour++) {
        const passages = marked.filter((_, index) => index % 8 === colour - 1);
        await client.highlights.createMany({
          ...command(),
          documentId: id,
          passages,
          colour: Colour.parse(colour),
        });
      }
      for (const [index, { id: highlightId, range }] of marked.entries()) {
        if (index % 4 !== 0) continue;
        const body = text.slice(range.start, range.end);
        const note = { editId: uuidv7(), id: NoteId.parse(uuidv7()), body, baseRevision: 0 };
        await client.notes.write({ ...command(), ...note, highlightId });
      }
      return { ...article, id, highlightIds: marked.map(({ id }) => id) };
    },

    async close() {
      await loopback.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
