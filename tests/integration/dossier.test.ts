import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DossierFilter } from '../../core/contract/dossier.ts';
import { ExportOptions } from '../../core/contract/exchange.ts';
import { CommandId, DocumentId, DossierTextId, HighlightId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { allDocuments } from '../../electron/backend/cli/all-documents.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { goldTagId } from '../helpers/gold-codebook.ts';
import { fillWithGold } from '../helpers/gold-library.ts';
import { parseMarkdown, quotesOf } from '../helpers/parse-markdown.ts';
import { sharedImporters } from '../helpers/shared-importers.ts';
import { hasSharedSources, sharedSourcesReason, sourceFiles, sourcePath } from '../helpers/shared-sources.ts';

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
      const byFile = new Map((await allDocuments(client())).map(({ fileName, id }) => [fileName, id]));
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

    /** The dossier's file as it would be written. */
    const exported = async (filter: Partial<DossierFilter>, options?: Partial<ExportOptions>) => {
      const scope = { kind: 'dossier', id: tagId, filter: { ...all, ...filter } } as const;
      const asked = { scope, options: ExportOptions.parse(options ?? {}), folder: null };
      const [file, ...others] = await client().exports.preview(asked);
      expect(others).toEqual([]);
      const markdown = file?.markdown ?? '';
      const fields = parse(markdown.split('---\n')[1] ?? '');
      const quotes = quotesOf(parseMarkdown(markdown));
      return { markdown, fields, quotes };
    };

    test('its file has the numbers of the gold example (AT-51)', async () => {
      const { markdown, fields, quotes } = await exported({});
      expect(fields).toMatchObject({
        format: 'analyst-dossier/1',
        name: 'Iran-backed militias (collective)',
        sources: 5,
        passages: 27,
        mentions_own: 32,
        mentions_with_members: 82,
      });
      expect(fields.includes).toHaveLength(11);
      expect(quotes).toHaveLength(27);
      const gold = readFileSync(
        join(dirname(sourcePath(0)), 'gold/examples/dossier_iran-proxies.md'),
        'utf8',
      );
      // Our columns are in the order of time, those of the example in that of its sources.
      const cells = (file: string, label: string) =>
        (file.split('\n').find((line) => line.startsWith(`| ${label} |`)) ?? '')
          .split('|')
          .slice(2)
          .map((cell) => cell.replace(/\D/g, ''))
          .toSorted();
      for (const label of ['**All forms**', '*with members below*', 'Iranian militias', 'Iran-backed allies'])
        expect(cells(markdown, label), label).toEqual(cells(gold, label));
      const themes = (file: string) => [...file.matchAll(/^### (.+ \(\d+\))$/gm)].map(([, theme]) => theme);
      expect(themes(markdown).toSorted()).toEqual(themes(gold).toSorted());
    });

    test('only one theme, only a time span, without notes: each does just that and says so (AT-52)', async () => {
      const theme = await exported({ themes: [goldTagId('casualties')] });
      expect(theme.fields).toMatchObject({ only_themes: ['casualties'], passages: theme.quotes.length });
      const withTheme = { themes: [goldTagId('casualties')] };
      const shown = await client().dossier.read({ tagId, filter: { ...all, ...withTheme } });
      expect(theme.quotes).toHaveLength(shown.shown.passages);
      expect(shown.appearsWith).toContainEqual({
        tagId: goldTagId('casualties'),
        count: shown.shown.passages,
      });

      const span = await exported({ from: '2024-01', to: '2024-06-30' });
      expect(span.fields).toMatchObject({ only_from: '2024-01', only_to: '2024-06-30', sources: 1 });
      const inSpan = await client().dossier.passages({
        tagId,
        filter: { ...all, from: '2024-01', to: '2024-06-30' },
      });
      expect(new Set(inSpan.documents.map(({ publishedOn }) => publishedOn))).toEqual(
        new Set(['2024-02-22']),
      );
      expect(span.quotes).toHaveLength(inSpan.of);

      const all27 = await exported({});
      const withoutNotes = await exported({}, { notes: false });
      expect(all27.markdown).toContain('- **Note:** P17');
      expect(withoutNotes.markdown).not.toContain('Note:');
      expect(withoutNotes.fields.left_out).toEqual(['notes']);
      expect(withoutNotes.quotes).toEqual(all27.quotes);
    });

    test('the analyst’s texts stand in the file where they stand in the dossier; a second export changes nothing (AT-53)', async () => {
      const [assessment, gaps] = [DossierTextId.parse(uuidv7()), DossierTextId.parse(uuidv7())];
      await client().dossier.addText({ ...command(), id: assessment, tagId });
      await client().dossier.addText({ ...command(), id: gaps, tagId, at: 'end' });
      const write = (id: DossierTextId, field: 'heading' | 'body', value: string) =>
        client().dossier.writeText({ ...command(), id, field, value, base: '' });
      await write(assessment, 'heading', 'Assessment');
      await write(assessment, 'body', 'A *label*, not an organisation.\n\n# No heading');
      await write(gaps, 'heading', 'Gaps');
      await write(gaps, 'body', '- No statement of the groups is held.');
      const { markdown } = await exported({});
      const order = ['## Assessment', '## Names used', '## What the sources say', '## Gaps', '## Sources'];
      const places = order.map((line) => markdown.indexOf(`\n${line}`));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(markdown).toContain('A *label*, not an organisation.\n\n\\# No heading\n');

      const out = join(folder, 'out');
      const scope = { kind: 'dossier', id: tagId, filter: all } as const;
      const [first] = await client().exports.write({ scope, folder: out });
      expect(first?.status).toBe('written');
      const [second] = await client().exports.write({ scope, folder: out });
      expect(second?.status).toBe('unchanged');
      const path = join(out, first?.path ?? '');
      expect(readFileSync(path, 'utf8')).toBe(markdown);
      // What somebody added to the file is not overwritten.
      writeFileSync(path, `${markdown}\nMine.\n`);
      const [third] = await client().exports.write({ scope, folder: out });
      expect(third?.status).toBe('conflict');
      expect(readFileSync(path, 'utf8')).toMatch(/Mine\.\n$/);
    });

    test('documents that only name it are listed, with the first place', async () => {
      const id = goldTagId('imam-ali');
      const rows = (await client().dossier.passages({ tagId: id })).passages;
      const before = await client().dossier.names({ tagId: id });
      expect([before.without.documents, rows.length]).toEqual([0, 1]);
      await client().highlights.delete({
        ...command(),
        id: rows[0]?.passage.id ?? HighlightId.parse(uuidv7()),
      });
      const { without } = await client().dossier.names({ tagId: id });
      expect(without).toMatchObject({ documents: 1, first: [{ id: documents[4], count: 2 }] });
      const { text } = await client().documents.text({ id: without.first[0]?.id ?? anyDocument });
      expect(text.slice(without.first[0]?.start, without.first[0]?.end)).toBe('Imam Ali Brigade');
      await client().library.undo(command());
      expect((await client().dossier.names({ tagId: id })).without.documents).toBe(0);
    });
  },
);

const anyDocument = DocumentId.parse(uuidv7());
const command = () => ({ commandId: CommandId.parse(uuidv7()) });
