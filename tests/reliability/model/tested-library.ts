import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { CommandId, DocumentId } from '../../../core/model/ids.ts';
import { type Backend, openBackend } from '../../../electron/backend/backend.ts';
import { checkLibrary } from '../../../electron/backend/check-library.ts';
import { allDocuments } from '../../../electron/backend/cli/all-documents.ts';
import type { BackendContext } from '../../../electron/backend/context.ts';
import { noHost } from '../../../electron/backend/host-services.ts';
import { sharedImporters } from '../../helpers/shared-importers.ts';
import type { Visible } from './state.ts';

/** How many characters each document of a new library has, at least. */
export const shortestText = 60;

const texts = [
  'The first document has a sentence or two. It says what was seen at the gate, and by whom.',
  'The second document is of another source.\n\nIt says the contrary, and that nobody was there at all.',
];

/** Makes a library with two documents, to be copied for each sequence, and gives its folder and their ids. */
export async function makeLibrary(): Promise<{ path: string; documentIds: DocumentId[] }> {
  const path = join(mkdtempSync(join(tmpdir(), 'postil-model-')), 'library');
  const backend = await openBackend({ libraryPath: path, host: noHost, importers: sharedImporters });
  const client = createRouterClient(backend.router, { context: backend.context });
  const documentIds: DocumentId[] = [];
  for (const text of texts) {
    const documentId = DocumentId.parse(uuidv7());
    const commandId = CommandId.parse(uuidv7());
    const file = new File([text], `${documentIds.length}.txt`);
    for await (const _ of await client.documents.import({ commandId, documentId, file })) {
      // The last event says that it is there.
    }
    documentIds.push(documentId);
  }
  await backend.close();
  return { path, documentIds };
}

/** What may be made of a backend's context before it is used. */
export type Tampering = (context: BackendContext) => BackendContext;

/** The real backend on a copy of a library, called through the contract's router. */
export class TestedLibrary {
  readonly #folder: string;
  readonly #tamper: Tampering;
  #backend: Backend | null = null;

  constructor(original: string, tamper: Tampering) {
    this.#folder = mkdtempSync(join(tmpdir(), 'postil-model-'));
    this.#tamper = tamper;
    cpSync(original, this.#path, { recursive: true });
  }

  get #path(): string {
    return join(this.#folder, 'library');
  }

  get client() {
    if (!this.#backend) throw new Error('The library is closed.');
    const { router, context } = this.#backend;
    return createRouterClient(router, { context: this.#tamper(context) });
  }

  /** Opens the library; closes it before, if it is open. */
  async restart(): Promise<void> {
    await this.#backend?.close();
    this.#backend = await openBackend({ libraryPath: this.#path, host: noHost, importers: sharedImporters });
  }

  async end(): Promise<void> {
    await this.#backend?.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Sentences of what is wrong with it: none. */
  async problems(): Promise<string[]> {
    if (!this.#backend) throw new Error('The library is closed.');
    const results = await checkLibrary(this.#backend.context.library);
    return results.flatMap((result) => result.problems);
  }

  /** What it shows, in the model's terms. */
  async visible(): Promise<Visible> {
    const { client } = this;
    const documents = await allDocuments(client);
    const highlights: Visible['highlights'] = {};
    for (const { id: documentId } of documents) {
      for (const { id, start, end, colour, tagIds, note } of await client.highlights.list({ documentId })) {
        highlights[id] = { documentId, start, end, colour, tagIds, note: note?.body ?? null };
      }
    }
    const { items } = await client.trash.list({ offset: 0, limit: 200 });
    const inTrash = (kind: (typeof items)[number]['kind']) =>
      items.flatMap((item) => (item.kind === kind ? [item.id as string] : [])).sort();
    return {
      highlights,
      tags: Object.fromEntries((await client.tags.list()).map(({ id, name }) => [id, name])),
      trash: {
        document: inTrash('document'),
        highlight: inTrash('highlight'),
        note: inTrash('note'),
        tag: inTrash('tag'),
      },
    };
  }
}
