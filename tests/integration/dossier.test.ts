import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DossierFilter } from '../../core/contract/dossier.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { goldTagId } from '../helpers/gold-codebook.ts';
import { fillWithGold } from '../helpers/gold-library.ts';
import { sharedImporters } from '../helpers/shared-importers.ts';
import { hasSharedSources, sharedSourcesReason, sourceFiles } from '../helpers/shared-sources.ts';

describe.skipIf(!hasSharedSources)(
  hasSharedSources ? 'the gold dossiers' : `the gold dossiers (skipped: ${sharedSourcesReason})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-gold-dossier-'));
    const tagId = goldTagId('iran-proxies');
    const all = DossierFilter.parse({ withMembers: true });
    let backend: Backend;
    let documents: DocumentId[];
    const client = () => createRouterClient(backend.router, { context: backend.context });

    beforeAll(async () => {
      const libraryPath = join(folder, 'library');
      backend = await openBackend({ libraryPath, host: noHost, importers: sharedImporters });
      await fillWithGold(client());
      const byFile = new Map((await client().documents.list()).map(({ fileName, id }) => [fileName, id]));
      documents = sourceFiles.flatMap((file) => byFile.get(file) ?? []);
    });
    afterAll(async () => {
      await backend?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Mentions by source, in the order of the sources. */
    const bySource = (row: { in: { documentId: DocumentId; count: number }[] }) =>
      documents.map((id) => row.in.find(({ documentId }) => documentId === id)?.count ?? 0);

    test('an actor with its members has all five sources and 27 passages (AT-51)', async () => {
      const dossier = await client().dossier.read({ tagId, filter: all });
      expect(dossier.shown).toEqual({ passages: 27, documents: 5 });
      expect(dossier.withMembers).toEqual({ passages: 27, documents: 5 });
      expect(dossier.memberIds).toHaveLength(10);
      const { of, passages } = await client().dossier.passages({ tagId, filter: all });
      expect([of, passages.length]).toEqual([27, 27]);
    });

    test('its names stand in the sources as often as the gold set counts (AT-51)', async () => {
      const names = await client().dossier.names({ tagId, withMembers: true });
      expect([names.own.mentions, bySource(names.own)]).toEqual([32, [4, 5, 8, 5, 10]]);
      expect([names.withMembers.mentions, bySource(names.withMembers)]).toEqual([82, [4, 5, 39, 5, 29]]);
      expect(names.of).toBe(18);
      expect(names.forms.slice(0, 2).map(({ form, mentions }) => [form, mentions])).toEqual([
        ['Iranian militias', 5],
        ['Iranian proxies', 5],
      ]);
    });
  },
);
