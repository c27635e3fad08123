import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FoundPlace } from '../../core/contract/search-answer.ts';
import { CommandId, DocumentId, TagId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import {
  allSourcePaths,
  hasSharedSources,
  sharedSourcesReason,
  sourcePath,
} from '../helpers/shared-sources.ts';

describe.skipIf(!hasSharedSources)(
  hasSharedSources ? 'searching the sources' : `searching the sources (skipped: ${sharedSourcesReason})`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'postil-search-'));
    const command = () => ({ commandId: CommandId.parse(uuidv7()) });
    /** In the order of the sources. */
    const ids: DocumentId[] = [];
    let backend: Backend;
    let client: ReturnType<typeof clientOf>;
    const clientOf = ({ router, context }: Backend) => createRouterClient(router, { context });

    beforeAll(async () => {
      backend = await openBackend({ libraryPath: folder, host: noHost });
      client = clientOf(backend);
      for (const file of allSourcePaths()) {
        const id = DocumentId.parse(uuidv7());
        const source = new File([readFileSync(file)], path.basename(file), { type: 'text/plain' });
        for await (const _ of await client.documents.import({ ...command(), documentId: id, file: source }));
        ids.push(id);
      }
      const id = TagId.parse(uuidv7());
      await client.tags.create({ ...command(), id, kind: 'place', name: 'Deir ez-Zor' });
      const aliases = ['Deir ez-Zor Governorate', 'Deir ez-Zor city', 'Deir Ezzor'];
      await client.tags.update({ ...command(), id, fields: { aliases } });
    }, 120_000);
    afterAll(async () => {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** All places of each source; none for those that are not found. */
    async function find(query: string): Promise<FoundPlace[][]> {
      const { documents, problems } = await client.search.find({ query, places: 100 });
      expect(problems).toEqual([]);
      return ids.map((id) => documents.find(({ documentId }) => documentId === id)?.places ?? []);
    }

    const words = (places: readonly FoundPlace[]) =>
      places.flatMap(({ snippet, matches }) => matches.map(({ start, end }) => snippet.slice(start, end)));
    const matchesInBody = (places: readonly FoundPlace[]) =>
      places
        .filter(({ kind }) => kind === 'text')
        .reduce((sum, { matches, others }) => sum + matches.length + others, 0);

    test('AT-16: kinds of spaces, hyphens and apostrophes make no difference', async () => {
      const [, , , , last = []] = await find('"Deir Ezzor"');
      expect(words(last).filter((word) => /^Deir\sEzzor$/u.test(word))).toHaveLength(3);
      expect(words(last)).toContain('Deir\u00a0Ezzor');
      const found = (await find('Kataib')).flatMap(words);
      expect(found).toContain('Kata’ib');
      expect(found).toContain('Kataib');
    });

    test('AT-17: all names of a place, or the typed spelling only', async () => {
      const all = (await find('place:"Deir ez-Zor"')).map(matchesInBody);
      expect(all).toEqual([0, 3, 1, 3, 3]);
      const typed = (await find('place:"Deir Ezzor" names:typed')).map(matchesInBody);
      expect(typed).toEqual([0, 0, 0, 0, 3]);
      const { names } = await client.search.find({ query: 'place:"Deir ez-Zor"' });
      expect(names.map(({ areUsed, names: used }) => [areUsed, used.length])).toEqual([[true, 4]]);
    });

    test('AT-18: letters as they are typed, if that is asked for', async () => {
      expect(readFileSync(sourcePath(2), 'utf8')).toContain('bully us');
      const exact = (await find('US case:match')).flatMap(words);
      expect(exact.length).toBeGreaterThan(5);
      expect(exact.filter((word) => word.replaceAll('.', '') !== 'US' && word !== 'U.S')).toEqual([]);
      const [, , second = []] = await find('US in:text');
      expect(second.some(({ snippet }) => snippet.includes('bully us'))).toBe(true);
    });
  },
);
