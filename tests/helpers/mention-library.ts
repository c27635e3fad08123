import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import type { ImportResult } from '../../core/contract/documents.ts';
import type { MentionInList, MentionScope } from '../../core/contract/mentions.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { sharedImporters } from './shared-importers.ts';

/** A command of its own. */
export const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** A highlight that is still to be made. */
export const newHighlight = () => HighlightId.parse(uuidv7());

/** A library with names and texts, spoken of by name. */
export class MentionLibrary {
  readonly backend: Backend;
  readonly #tags = new Map<TagId, string>();

  private constructor(backend: Backend) {
    this.backend = backend;
  }

  /** Opens an empty one. */
  static async open(): Promise<MentionLibrary> {
    const libraryPath = join(mkdtempSync(join(tmpdir(), 'postil-mentions-')), 'library');
    return new MentionLibrary(await openBackend({ libraryPath, host: noHost, importers: sharedImporters }));
  }

  get client() {
    return createRouterClient(this.backend.router, { context: this.backend.context });
  }

  /** A tag with its other names and its exceptions. */
  async tag(
    name: string,
    aliases: string[] = [],
    more: { kind?: TagKind; exceptions?: string[] } = {},
  ): Promise<TagId> {
    const id = TagId.parse(uuidv7());
    await this.client.tags.create({ ...command(), id, kind: more.kind ?? 'actor', name });
    await this.client.tags.update({
      ...command(),
      id,
      fields: { aliases, exceptions: more.exceptions ?? [] },
    });
    this.#tags.set(id, name);
    return id;
  }

  /** A document of these paragraphs. */
  async document(...paragraphs: string[]): Promise<DocumentId> {
    return await this.file(new File([paragraphs.join('\n\n')], `${uuidv7()}.md`));
  }

  /** A document of this file. */
  async file(file: File): Promise<DocumentId> {
    const { documentId } = await this.import(file);
    if (!documentId) throw new Error('Nothing was imported.');
    return documentId;
  }

  /** Imports a file and gives what became of it. */
  async import(file: File): Promise<ImportResult> {
    const documentId = DocumentId.parse(uuidv7());
    for await (const event of await this.client.documents.import({ ...command(), documentId, file })) {
      if (event.stage === 'done') return event.result;
    }
    throw new Error('The import did not end.');
  }

  /** What `mentions.list` tells, in one list. */
  async list(
    scope: MentionScope,
    ...tagIds: TagId[]
  ): Promise<(MentionInList & { documentId: DocumentId })[]> {
    const found: (MentionInList & { documentId: DocumentId })[] = [];
    for await (const event of await this.client.mentions.list({ scope, tagIds })) {
      if (event.kind !== 'document') continue;
      const { documentId, mentions } = event.found;
      found.push(...mentions.map((mention) => ({ documentId, ...mention })));
    }
    return found;
  }

  /** A document's mentions as `words = tag or tag, state`; `open` is not told. */
  async read(id: DocumentId): Promise<string[]> {
    const found = await this.list({ kind: 'document', id });
    return found.map(({ words, tagIds, state }) => {
      const meant = tagIds.map((tagId) => this.#tags.get(tagId)).join(' or ');
      return `${words} = ${meant}${state === 'open' ? '' : `, ${state}`}`;
    });
  }

  /** The how many-th mention with these words, as `mentions.decide` takes it. */
  async place(documentId: DocumentId, words: string, number = 1) {
    const { shape } = await this.client.documents.open({ id: documentId });
    const { text } = await this.client.documents.text({ id: documentId });
    let start = -1;
    for (let i = 0; i < number; i++) start = text.indexOf(words, start + 1);
    const range = TextRange.parse({ start, end: start + words.length });
    return { documentId, versionId: shape.versionId, range };
  }

  /** Decides; what is not given is nothing. */
  async decide(
    decisions: Partial<Parameters<MentionLibrary['client']['mentions']['decide']>[0]>,
  ): Promise<void> {
    await this.client.mentions.decide({ ...command(), colour: 1, ...decisions });
  }

  /** Takes back the last step. */
  async undo(): Promise<void> {
    await this.client.library.undo(command());
  }
}
