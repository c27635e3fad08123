import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError, safe } from '@orpc/client';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../core/contract/contract.ts';
import { DocumentId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { testCaptures } from './captures-part.ts';
import { testCodebook } from './codebook-part.ts';
import { type Connection, connections } from './connections.ts';
import { testDocuments } from './documents-part.ts';
import { testDossier } from './dossier-part.ts';
import { testHighlights } from './highlights-part.ts';
import { testImports } from './imports-part.ts';
import { testLibrary } from './library-part.ts';
import { testMentions } from './mentions-part.ts';
import { recordCalls } from './recorded-client.ts';
import { testSearch } from './search-part.ts';
import { testTable } from './table-part.ts';

describe.each(Object.entries(connections))('over %s', (_name, connect) => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-contract-'));
  const called = new Set<string>();
  const logged: unknown[] = [];
  let backend: Backend;
  let connection: Connection;
  let client: Connection['client'];

  beforeAll(async () => {
    const log = { error: (_message: string, cause: unknown) => logged.push(cause) };
    backend = await openBackend({ libraryPath: join(folder, 'library'), host: noHost, log });
    connection = await connect(backend);
    client = recordCalls(connection.client, called);
  });

  afterAll(async () => {
    await connection.close();
    await backend.close();
  });

  testDocuments(() => ({ client }));
  testHighlights(() => ({ client }));
  testSearch(() => ({ client }));
  testLibrary(() => ({ client }));

  test('input that is none never reaches the library', async () => {
    const [error] = await safe(
      client.documents.get({ id: DocumentId.parse(uuidv7()).slice(1) as DocumentId }),
    );
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(logged).toEqual([]);
  });

  test('an unexpected error is logged in full and reaches the client as an id', async () => {
    const host = { ...noHost, info: () => Promise.reject(new Error('A bug with details')) };
    const broken = await connect({ ...backend, context: { ...backend.context, host } });
    const [error] = await safe(broken.client.host.info());
    await broken.close();
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', data: { id: expect.any(String) } });
    expect(JSON.stringify(error)).not.toContain('details');
    expect(logged.splice(0)).toMatchObject([{ message: 'A bug with details' }]);
  });

  const connectAndRecord = async (to: Backend) => {
    const own = await connect(to);
    return { ...own, client: recordCalls(own.client, called) };
  };
  testCaptures(() => ({ backend, connect: connectAndRecord, client }));
  testImports(() => ({ client }));
  testTable(() => ({ client }));
  testDossier(() => ({ client }));
  testCodebook(() => ({ client }));
  testMentions(() => ({ client }));

  test('no procedure of the contract was left out', () => {
    const all = Object.entries(contract).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    );
    expect([...called].sort()).toEqual(all.sort());
  });
});
