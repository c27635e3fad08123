// The app's backend with its import queue, as a process that can be killed: adds the files of a folder when it is told to,
// and tells how the queue stands. Arguments: the library, and the folder with the screens, if the app is to be reached.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { z } from 'zod';
import { BatchId, ImportJobId } from '../../core/contract/imports.ts';
import { DocumentId } from '../../core/model/ids.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { browserHost } from '../../electron/backend/web/browser-host.ts';
import { startLoopback } from '../../electron/backend/web.ts';

const Message = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), folder: z.string(), seed: z.number().int() }),
  z.object({ do: z.literal('close') }),
]);

const [libraryPath = '', rendererFolder] = process.argv.slice(2);
const backend = await openBackend({ libraryPath, host: browserHost, log: { error: () => {} } });
const loopback = rendererFolder ? await startLoopback({ backend, rendererFolder }) : null;
const client = createRouterClient(backend.router, { context: backend.context });
const tell = (message: object) => process.send?.(message);

process.on('message', async (raw) => {
  const message = Message.parse(raw);
  if (message.do === 'close') {
    clearInterval(telling);
    await loopback?.close();
    await backend.close();
    tell({ closed: true });
    return;
  }
  const names = readdirSync(message.folder).sort();
  const idOf = (kind: number, index: number) =>
    `00000000-000${kind}-7000-8${String(message.seed % 1000).padStart(3, '0')}-${String(index).padStart(12, '0')}`;
  const left = [...names.entries()];
  // As a window hands files over: a few at a time.
  const handOver = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, name] = next;
      await client.imports.add({
        id: ImportJobId.parse(idOf(1, index)),
        batchId: BatchId.parse(idOf(2, 0)),
        documentId: DocumentId.parse(idOf(3, index)),
        file: new File([readFileSync(join(message.folder, name))], name),
      });
    }
  };
  await Promise.all([handOver(), handOver(), handOver()]);
  tell({ added: names.length });
});

const states =
  "SELECT count(*) AS jobs, ifnull(sum(stage IN ('done', 'unpacked')), 0) AS ended FROM import_job";
const telling = setInterval(() => {
  tell(backend.context.library.db.get<{ jobs: number; ended: number }>(states) ?? {});
}, 200);
tell({ address: loopback?.makeAddress() ?? null });
