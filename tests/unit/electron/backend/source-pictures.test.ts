import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import { CommandId, DocumentId } from '../../../../core/model/ids.ts';
import { openBackend } from '../../../../electron/backend/backend.ts';
import { checkLibrary } from '../../../../electron/backend/check-library.ts';
import { allDocuments } from '../../../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../../../electron/backend/host-services.ts';
import { hashBytes } from '../../../../electron/backend/originals.ts';
import { makePng } from '../../../helpers/make-png.ts';
import { sharedImporters } from '../../../helpers/shared-importers.ts';

test('a picture of a source is kept with it and served; other bytes of the library are not', async () => {
  const libraryPath = join(mkdtempSync(join(tmpdir(), 'postil-pictures-')), 'library');
  const backend = await openBackend({
    libraryPath,
    host: noHost,
    importers: sharedImporters,
    log: { error: () => {} },
  });
  onTestFinished(() => backend.close());
  const client = createRouterClient(backend.router, { context: backend.context });
  const png = makePng(40, 30);
  const page = `<p>Words before</p><img alt="A quay" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
  for (const name of ['a.html', 'b.html']) {
    const request = {
      commandId: CommandId.parse(uuidv7()),
      documentId: DocumentId.parse(uuidv7()),
      file: new File([page.replace('before', name)], name),
    };
    for await (const _ of await client.documents.import(request));
  }

  const { file } = await client.documents.image({ sha256: hashBytes(png) });
  expect(file.type).toBe('image/png');
  expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(png))).toBe(true);
  expect((await checkLibrary(backend.context.library)).flatMap(({ problems }) => problems)).toEqual([]);

  const [document] = await allDocuments(client);
  for (const sha256 of [document?.originalSha256, hashBytes('nothing that was imported')]) {
    if (!sha256) throw new Error('There is no document.');
    await expect(client.documents.image({ sha256 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});
