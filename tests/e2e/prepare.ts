import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { type Colour, TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, NoteId, TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { ImportPool } from '../../electron/backend/importers/process/import-pool.ts';
import { Analyst } from './analyst.ts';
import type { App } from './fixtures.ts';

/** What a test puts into the library before it looks at the screen. */
export interface Preparation {
  /** Imports a text and gives its document's id and its canonical text. */
  document(name: string, body: string): Promise<{ id: DocumentId; text: string }>;
  highlight(
    documentId: DocumentId,
    range: readonly [start: number, end: number],
    more?: { colour?: Colour; tagIds?: TagId[]; note?: string },
  ): Promise<HighlightId>;
  tag(name: string, ...aliases: string[]): Promise<TagId>;
  actor(name: string, ...aliases: string[]): Promise<TagId>;
  /** Puts a tag below another. */
  below(id: TagId, parentId: TagId): Promise<unknown>;
  /** Gives a document the date that it was published on. */
  dated(id: DocumentId, publishedOn: string): Promise<unknown>;
}

/** One for all tests: most of what an import costs is to start what reads the files. */
const importers = new ImportPool();

/** Starts the app on a library with this text in it, at the text. */
export async function openPrepared(app: App, name: string, body: string): Promise<Analyst> {
  const { id } = await prepare(app, (library) => library.document(name, body));
  const analyst = new Analyst(app.page);
  await analyst.goTo(`#/document?id=${id}`);
  await analyst.text().waitFor();
  return analyst;
}

/** Fills the app's library while the app is closed, and starts the app on it again. */
export async function prepare<T>(app: App, work: (library: Preparation) => Promise<T>): Promise<T> {
  await app.quit();
  const backend = await openBackend({ libraryPath: app.library, host: noHost });
  const client = createRouterClient(backend.router, { context: { ...backend.context, importers } });
  const command = () => ({ commandId: CommandId.parse(uuidv7()) });
  const tag = async (kind: TagKind, name: string, aliases: string[]) => {
    const id = TagId.parse(uuidv7());
    await client.tags.create({ ...command(), id, kind, name });
    if (aliases.length > 0) await client.tags.update({ ...command(), id, fields: { aliases } });
    return id;
  };
  try {
    return await work({
      document: async (name, body) => {
        const id = DocumentId.parse(uuidv7());
        const request = { ...command(), documentId: id, file: new File([body], name) };
        for await (const _ of await client.documents.import(request));
        return { id, text: (await client.documents.text({ id })).text };
      },
      highlight: async (documentId, [start, end], { colour = 1, tagIds = [], note } = {}) => {
        const id = HighlightId.parse(uuidv7());
        const range = TextRange.parse({ start, end });
        await client.highlights.create({ ...command(), id, documentId, range, colour, tagIds });
        if (note)
          await client.notes.write({
            ...command(),
            ...{ editId: uuidv7(), id: NoteId.parse(uuidv7()), highlightId: id, body: note, baseRevision: 0 },
          });
        return id;
      },
      tag: (name, ...aliases) => tag('theme', name, aliases),
      actor: (name, ...aliases) => tag('actor', name, aliases),
      below: (id, parentId) => client.tags.update({ ...command(), id, fields: { parentIds: [parentId] } }),
      dated: (id, publishedOn) =>
        client.documents.updateMetadata({ ...command(), id, metadata: { publishedOn } }),
    });
  } finally {
    await backend.close();
    await app.start();
  }
}
