import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TagSummary } from '../../core/contract/tags.ts';
import { TextRange } from '../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';
import { type Backend, openBackend } from '../../electron/backend/backend.ts';
import { type Client, createClient } from '../../electron/backend/cli/command.ts';
import { noHost } from '../../electron/backend/host-services.ts';
import { codebookJson, goldActors, goldMeanings, goldTagId, goldThemes } from '../helpers/gold-codebook.ts';
import { type PostilRun, runPostil } from '../helpers/run-postil.ts';
import {
  goldPassage,
  hasSharedSources,
  readGold,
  sharedSourcesReason,
  sourcePath,
} from '../helpers/shared-sources.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

describe.skipIf(!hasSharedSources)(
  hasSharedSources ? 'the gold codebook' : `the gold codebook (skipped: ${sharedSourcesReason})`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'postil-codebook-'));
    const at = (name: string) => path.join(folder, name);
    let imported: PostilRun;
    let again: PostilRun;
    let backend: Backend;
    let client: Client;
    let tags: TagSummary[];

    beforeAll(async () => {
      writeFileSync(at('actors.json'), codebookJson(goldActors()));
      writeFileSync(at('themes.json'), codebookJson(goldThemes()));
      const files = [at('actors.json'), at('themes.json')];
      imported = await runPostil(at('library'), 'tags', 'import', ...files);
      again = await runPostil(at('library'), 'tags', 'import', ...files);
      backend = await openBackend({ libraryPath: at('library'), host: noHost });
      client = createClient(backend);
      tags = await client.tags.list();
    });
    afterAll(async () => {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('is imported whole, and once (AT-01)', () => {
      expect(imported.code).toBe(0);
      expect(imported.lines).toMatchObject([
        { path: at('actors.json'), created: 114, updated: 0, unchanged: 0, problems: [] },
        { path: at('themes.json'), created: 15, updated: 0, unchanged: 0, problems: [] },
      ]);
      expect(again.lines).toMatchObject([
        { created: 0, unchanged: 114 },
        { created: 0, unchanged: 15 },
      ]);
      const counts = Object.entries(Object.groupBy(tags, ({ kind }) => kind)).map(([kind, of]) => [
        kind,
        of?.length,
      ]);
      expect(Object.fromEntries(counts)).toEqual({ actor: 53, place: 40, source: 21, theme: 15 });
      const brigades = tags.find(({ id }) => id === goldTagId('kataib-hezbollah'));
      expect([brigades?.name, ...(brigades?.aliases ?? [])]).toHaveLength(4);
    });

    test('names that a place and a government share are reported until they have a meaning (AT-01)', async () => {
      const names = (imported.lines[0]?.sharedNames ?? []) as { name: string; tags: { kind: string }[] }[];
      expect(names.map(({ name }) => name)).toEqual([...goldMeanings().keys()].sort());
      const [place, government] = [goldTagId('syria'), goldTagId('syria-gov')];
      const shared = names.find(({ name }) => name === 'Syria');
      expect(shared?.tags).toMatchObject([
        { tagId: government, kind: 'actor' },
        { tagId: place, kind: 'place' },
      ]);
      await client.codebook.setMeaning({ ...command(), name: 'Syria', tagId: place });
      const find = async () => (await client.codebook.sharedNames()).find(({ name }) => name === 'Syria');
      expect(await find()).toEqual({ name: 'Syria', tagIds: [government, place], meaning: place });
      const file = new File([codebookJson(goldActors(), goldMeanings())], 'actors.json');
      const report = await client.codebook.import({ ...command(), file });
      expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 114, sharedNames: [], problems: [] });
      expect(await client.library.undo(command())).toMatchObject({ label: 'Codebook imported' });
      expect((await client.codebook.sharedNames()).filter(({ meaning }) => meaning)).toEqual([await find()]);
    });

    test('a theme says when it is used, and gets its old name back (AT-02)', async () => {
      const theme = tags.find(({ name }) => name === 'Restraint and de-escalation');
      for (const field of ['definition', 'useWhen', 'notWhen', 'example'] as const)
        expect(theme?.[field]).toBeTruthy();
      expect(theme?.notWhen).toContain('Close, but no');
      const id = TagId.parse(theme?.id);
      await client.tags.update({ ...command(), id, fields: { name: 'Restraint' } });
      await client.library.undo(command());
      expect((await client.tags.list()).find((tag) => tag.id === id)).toEqual(theme);
    });

    test('two spellings of one place become one tag, and two again (AT-33)', async () => {
      const documentId = await importSource(client, 3);
      const { text } = await client.documents.text({ id: documentId });
      const field = goldTagId('coneco');
      const [coneco, kuniko] = [TagId.parse(uuidv7()), TagId.parse(uuidv7())];
      await client.tags.delete({ ...command(), ids: [field] });
      for (const [id, name, words] of [
        [coneco, 'Coneco', 'the vicinity of the Coneco site'],
        [kuniko, 'Kuniko', goldPassage('P36').exact],
      ] as const) {
        await client.tags.create({ ...command(), id, kind: 'place', name });
        const start = text.indexOf(words);
        const range = TextRange.parse({ start, end: start + words.length });
        const mark = { id: HighlightId.parse(uuidv7()), documentId, range, colour: 1 as const };
        await client.highlights.create({ ...command(), ...mark, tagIds: [id] });
      }
      const before = await client.tags.list();
      expect(await client.codebook.use({ ids: [coneco, kuniko] })).toEqual({ highlights: 2, documents: 1 });
      const merged = await client.codebook.merge({ ...command(), ids: [kuniko], into: coneco });
      expect([merged.name, ...merged.aliases]).toEqual(['Coneco', 'Kuniko']);
      const quotes = async (id: TagId) =>
        (await client.dossier.passages({ tagId: id })).passages.map(({ passage }) => passage.quote);
      expect(await quotes(coneco)).toEqual([goldPassage('P36').exact, 'the vicinity of the Coneco site']);
      expect(await client.library.undo(command())).toMatchObject({ label: 'Tags merged' });
      expect(await client.tags.list()).toEqual(before);
      expect(await quotes(kuniko)).toEqual([goldPassage('P36').exact]);
      expect(await quotes(coneco)).toEqual(['the vicinity of the Coneco site']);
    });

    test('before a theme is deleted, the question knows its use; it is removed or replaced (AT-34)', async () => {
      const documentId = await importSource(client, 2);
      const { text } = await client.documents.text({ id: documentId });
      const { passages } = readGold();
      const [politics, other] = [goldTagId('domestic-politics'), goldTagId('escalation')];
      const about = passages.filter(({ themes }) => themes?.includes('domestic-politics'));
      for (const { exact } of about) {
        const start = text.indexOf(exact.replaceAll(/\s+/g, ' ').slice(0, 40));
        const range = TextRange.parse({ start, end: start + 40 });
        const mark = { id: HighlightId.parse(uuidv7()), documentId, range, colour: 1 as const };
        await client.highlights.create({ ...command(), ...mark, tagIds: [politics] });
      }
      expect(await client.codebook.use({ ids: [politics] })).toEqual({ highlights: 4, documents: 1 });
      const before = await client.tags.list();
      await client.tags.delete({ ...command(), ids: [politics], replaceBy: other });
      expect(await client.codebook.use({ ids: [other] })).toEqual({ highlights: 4, documents: 1 });
      await client.library.undo(command());
      await client.tags.delete({ ...command(), ids: [politics] });
      expect(await client.codebook.use({ ids: [politics, other] })).toEqual({ highlights: 0, documents: 0 });
      await client.library.undo(command());
      expect(await client.tags.list()).toEqual(before);
    });
  },
);

async function importSource(client: Client, number: 2 | 3): Promise<DocumentId> {
  const documentId = DocumentId.parse(uuidv7());
  const file = new File([readFileSync(sourcePath(number))], path.basename(sourcePath(number)));
  for await (const _ of await client.documents.import({ ...command(), documentId, file }));
  return documentId;
}

test('the codebook is printed and written to a file; other words are refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'postil-codebook-'));
  const [library, other] = [path.join(folder, 'library'), path.join(folder, 'other')];
  const file = path.join(folder, 'given.csv');
  writeFileSync(file, 'Name;Kind;Broader tags\nVelora;place;\nKorvat;actor;Velora\n');
  expect((await runPostil(library, 'tags', 'import', file)).lines).toMatchObject([
    { path: file, created: 2 },
  ]);
  const printed = await runPostil(library, 'tags', 'export');
  expect(printed.lines).toMatchObject([
    { name: 'Korvat', kind: 'actor', parents: ['Velora'] },
    { name: 'Velora' },
  ]);
  const out = path.join(folder, 'out.qdc');
  const written = await runPostil(library, 'tags', 'export', '--format', 'qdc', '--out', out);
  expect(written.lines).toMatchObject([{ path: out, format: 'qdc' }]);
  const read = await runPostil(other, 'tags', 'import', out, file, path.join(folder, 'missing.json'));
  expect(read.lines).toMatchObject([
    { created: 2, problems: [] },
    { created: 0, updated: 0, unchanged: 2 },
  ]);
  expect([read.code, read.stderr]).toEqual([1, expect.stringContaining('missing.json cannot be read')]);
  expect((await runPostil(library, 'tags', 'export', '--format', 'xlsx')).code).toBe(2);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
