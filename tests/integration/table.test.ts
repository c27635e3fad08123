import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TableFilter } from '../../core/contract/highlight-table.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { goldTagId } from '../helpers/gold-codebook.ts';
import { fillWithGold } from '../helpers/gold-library.ts';
import { parseMarkdown, quotesOf } from '../helpers/parse-markdown.ts';
import { sharedImporters } from '../helpers/shared-importers.ts';
import { hasSharedSources, sharedSourcesReason } from '../helpers/shared-sources.ts';

describe.skipIf(!hasSharedSources)(
  hasSharedSources
    ? 'the table of the gold passages'
    : `the table of the gold passages (skipped: ${sharedSourcesReason})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-gold-table-'));
    let backend: Backend;
    const client = () => createRouterClient(backend.router, { context: backend.context });

    beforeAll(async () => {
      const libraryPath = join(folder, 'library');
      backend = await openBackend({ libraryPath, host: noHost, importers: sharedImporters });
      await fillWithGold(client());
    });
    afterAll(async () => {
      await backend?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const sort = { by: 'text', direction: 'ascending' } as const;
    const inText = { grouping: null, group: null, sort, offset: 0, limit: 100 };
    /** The ids of the gold passages that a filter of tags shows. */
    const shown = async (...tags: string[]) => {
      const filter = TableFilter.parse({ tags: tags.map((tag) => [goldTagId(tag)]) });
      const rows = await client().table.rows({ filter, ...inText });
      return rows.map(({ note }) => note).toSorted();
    };

    test('an actor with its members and a theme give the passages that have both, and nothing else', async () => {
      expect(await shown()).toHaveLength(60);
      expect(await shown('kataib-hezbollah', 'attribution-denial')).toEqual(['P17', 'P22']);
    });

    test('a tag shows what the tags below it are on', async () => {
      const own = await shown('kataib-hezbollah');
      const above = await shown('iran-proxies');
      expect(own.length).toBeGreaterThan(0);
      expect(above).toEqual(expect.arrayContaining(own));
    });

    test('what is shown is exported as shown, to read and for spreadsheets', async () => {
      const filter = TableFilter.parse({
        tags: [[goldTagId('kataib-hezbollah')], [goldTagId('attribution-denial')]],
      });
      const grouping = { by: 'tag', kind: 'theme' } as const;
      const choice = { filter, except: [], count: 2 };
      const scope = { kind: 'highlights' as const, choice, sort, grouping };
      const out = join(folder, 'out');
      const paths: string[] = [];
      for (const format of ['markdown', 'csv'] as const) {
        const written = await client().exports.write({ scope: { ...scope, format }, folder: out });
        expect(written.map(({ status }) => status)).toEqual(['written']);
        const again = await client().exports.write({ scope: { ...scope, format }, folder: out });
        expect(again.map(({ status }) => status)).toEqual(['unchanged']);
        paths.push(...written.map(({ path }) => join(out, path)));
      }
      const rows = await client().table.rows({ filter, ...inText });
      const themes = (await client().table.groups({ filter, grouping, offset: 0, limit: 100 })).groups;
      const listed = themes.reduce((sum, { count }) => sum + count, 0);
      const markdown = readFileSync(paths[0] ?? '', 'utf8');
      expect(new Set(quotesOf(parseMarkdown(markdown)))).toEqual(new Set(rows.map(({ quote }) => quote)));
      expect(quotesOf(parseMarkdown(markdown))).toHaveLength(listed);
      const csv = readFileSync(paths[1] ?? '', 'utf8');
      expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + listed);
    });
  },
);
