import { setTimeout } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { HighlightId } from '../../core/model/ids.ts';
import { readNote } from '../../db/notes.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { checkLibrary } from '../../electron/backend/check-library.ts';
import { noHost } from '../../electron/backend/host-services.ts';

/** What the parent process sends: a command, or the wish to have the library checked. */
const Message = z.object({
  procedure: z.string(),
  input: z.looseObject({ commandId: z.string() }).optional(),
});

/**
 * `early` and `forgetful` are the controls: one says "done" before it is, the other gives each command a new id, and so
 * does it again when it is sent again.
 */
export const ownerMode = z.enum(['real', 'early', 'forgetful']);
export type OwnerMode = z.infer<typeof ownerMode>;

/** Opens the real backend and does what the parent process sends, until it is killed. */
export async function runOwner(libraryPath: string, mode: OwnerMode): Promise<void> {
  const backend = await openBackend({ libraryPath, host: noHost });
  process.on('message', async (raw) => {
    const { procedure, input = { commandId: '' } } = Message.parse(raw);
    try {
      if (procedure === 'check') {
        const results = await checkLibrary(backend.context.library);
        reply({ problems: results.flatMap((result) => result.problems) });
      } else if (mode === 'early') {
        reply({});
        await setTimeout(5);
        // It has said "done": there is nobody left to tell of a failure.
        await perform(backend, procedure, input).catch(() => {});
      } else {
        await perform(backend, procedure, mode === 'forgetful' ? { ...input, commandId: uuidv7() } : input);
        reply({});
      }
    } catch (error) {
      reply({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
  reply({});
}

function reply(message: object): void {
  process.send?.(message);
}

/** Calls a procedure by name, as a client would. */
async function perform(
  { router, context }: Backend,
  procedure: string,
  input: Record<string, unknown>,
): Promise<void> {
  const client = createRouterClient(router, { context });
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
    const note = readNote(context.library.db, HighlightId.parse(input.highlightId));
    input = { ...input, id: note?.id ?? input.id, baseRevision: note?.revision ?? 0 };
  }
  const [noun = '', verb = ''] = procedure.split('.');
  await Reflect.get(Reflect.get(client, noun), verb)(input);
}
