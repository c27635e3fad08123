import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { afterAll, expect, test } from 'vitest';
import type { ImportEvent } from '../../../../core/contract/documents.ts';
import { CommandId, DocumentId } from '../../../../core/model/ids.ts';
import { openBackend } from '../../../../electron/backend/backend.ts';
import { allDocuments } from '../../../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../../../electron/backend/host-services.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-members-'));
const backend = await openBackend({ libraryPath: join(folder, 'library'), host: noHost });
const client = createRouterClient(backend.router, { context: backend.context });
afterAll(() => backend.close());

const message = [
  'From: Salim Adar <salim@harbour.example>',
  'Subject: The toll',
  'Date: Thu, 22 Feb 2024 13:42:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="part"',
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The list of those who have paid is attached.',
  '--part',
  'Content-Type: text/markdown; charset=utf-8; name="list.md"',
  'Content-Disposition: attachment; filename="list.md"',
  '',
  '# Who has paid',
  '',
  'Nobody so far.',
  '--part--',
  '',
].join('\r\n');

async function importMessage(): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  const request = {
    commandId: CommandId.parse(uuidv7()),
    documentId: DocumentId.parse(uuidv7()),
    file: new File([message], 'toll.eml'),
  };
  for await (const event of await client.documents.import(request)) events.push(event);
  return events;
}

const names = async () => (await allDocuments(client)).map(({ fileName }) => fileName);

test('an import that is cut short before the message is kept brings it and what it holds the next time', async () => {
  const { library } = backend.context;
  const command = library.command.bind(library);
  let isFirst = true;
  // The attachment comes in; then the disk is full.
  library.command = (...args) => {
    if (isFirst) {
      isFirst = false;
      return command(...args);
    }
    throw new Error('The disk is full.');
  };
  await expect(importMessage()).rejects.toThrow();
  library.command = command;
  expect(await names()).toEqual(['list.md']);

  const events = await importMessage();
  expect(
    events.flatMap((event) =>
      'result' in event ? [[event.stage, event.result.name, event.result.status]] : [],
    ),
  ).toEqual([
    ['member', 'toll.eml › list.md', 'duplicate'],
    ['done', 'toll.eml', 'created'],
  ]);
  expect(await names()).toEqual(['toll.eml', 'list.md']);
});
