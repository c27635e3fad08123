import { setTimeout } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { z } from 'zod';
import { HighlightId } from '../../core/model/ids.ts';
import { readNote } from '../../db/notes.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import type { State } from './stream.ts';

/** What the parent process sends: a command, or the wish to see the state or the end. */
const Message = z.object({
  procedure: z.string(),
  input: z.looseObject({ commandId: z.string() }).optional(),
});

/** Opens the real backend and does what the parent process sends, until it is killed. */
export async function runOwner(libraryPath: string, acknowledgesEarly: boolean): Promise<void> {
  const backend = await openBackend({ libraryPath, host: noHost });
  process.on('message', async (raw) => {
    const { procedure, input = { commandId: '' } } = Message.parse(raw);
    try {
      if (procedure === 'state') reply({ state: await readState(backend) });
      else if (procedure === 'check') reply({ check: await check(backend) });
      else if (acknowledgesEarly) {
        reply({ done: input.commandId });
        await setTimeout(5);
        // It has said "done": there is nobody left to tell of a failure.
        await perform(backend, procedure, input).catch(() => {});
      } else {
        await perform(backend, procedure, input);
        reply({ done: input.commandId });
      }
    } catch (error) {
      reply({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
  reply({ ready: true });
}

function reply(message: object): void {
  process.send?.(message);
}

const clientOf = ({ router, context }: Backend) => createRouterClient(router, { context });

/** Calls a procedure by name, as a client would. */
async function perform(backend: Backend, procedure: string, input: Record<string, unknown>): Promise<void> {
  const client = clientOf(backend);
  if (procedure === 'documents.import') {
    const { text, ...request } = input;
    const file = new File([String(text)], 'report.txt');
    const call: unknown = Object.assign(request, { file });
    for await (const event of await client.documents.import(
      call as Parameters<typeof client.documents.import>[0],
    )) {
      if (event.stage === 'done' && event.result.status !== 'created')
        throw new Error(`It is ${event.result.status}.`);
    }
    return;
  }
  if (procedure === 'notes.write') {
    const note = readNote(backend.context.library.db, HighlightId.parse(input.highlightId));
    input = { ...input, id: note?.id ?? input.id, baseRevision: note?.revision ?? 0 };
  }
  const [noun = '', verb = ''] = procedure.split('.');
  await Reflect.get(Reflect.get(client, noun), verb)(input);
}

async function readState(backend: Backend): Promise<State> {
  const client = clientOf(backend);
  const documents = (await client.documents.list()).map((document) => document.id);
  const tags = (await client.tags.list()).map((tag) => [tag.id, tag.name]);
  const lists = await Promise.all(documents.map((documentId) => client.highlights.list({ documentId })));
  const marks = lists
    .flat()
    .map(({ id, colour, tagIds, note }) => [id, { colour, tagIds, note: note?.body ?? null }]);
  return { documents: documents.sort(), tags: Object.fromEntries(tags), marks: Object.fromEntries(marks) };
}

/** Whether the file is whole and every original is there, byte for byte. */
async function check(backend: Backend): Promise<string> {
  const client = clientOf(backend);
  for (const { id } of await client.documents.list()) await client.documents.original({ id });
  const rows = backend.context.library.db.all<{ integrity_check: string }>('PRAGMA integrity_check');
  const broken = backend.context.library.db.all('PRAGMA foreign_key_check');
  return broken.length === 0 ? rows.map((row) => row.integrity_check).join('\n') : JSON.stringify(broken);
}
