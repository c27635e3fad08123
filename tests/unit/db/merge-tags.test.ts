import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TagId } from '../../../core/model/ids.ts';
import { emptyTagFields, type TagFields } from '../../../core/model/tag.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { insertHighlight } from '../../../db/highlights.ts';
import { mergeTags } from '../../../db/merge-tags.ts';
import { readPreferences, writePreferences } from '../../../db/preferences.ts';
import { purge } from '../../../db/purge.ts';
import { listSharedNames, setNameMeaning } from '../../../db/shared-names.ts';
import { countUse } from '../../../db/tag-use.ts';
import { getTag, insertTag, listTags } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';
import { buildCodebook, randomCodebook, readRows } from './random-codebook.ts';

const modelRuns = Number(process.env.POSTIL_MODEL_RUNS ?? 40);

function addTag(db: Connection, name: string, fields: Partial<TagFields> = {}): TagId {
  const id = newId.tag();
  command(db, (write) => insertTag(write, id, { ...emptyTagFields, kind: 'place', name, ...fields }));
  return id;
}

const undo = (db: Connection) => undoCommand(db, newId.command(), 1);
const tagsOf = (db: Connection, highlightId: string) =>
  db
    .all<{ tagId: TagId }>(
      'SELECT tagId FROM highlight_tag WHERE highlightId = ? ORDER BY position',
      highlightId,
    )
    .map(({ tagId }) => tagId);

describe('mergeTags', () => {
  test('two spellings become one place with both passages, and two again by one undo', () => {
    const { db } = newLibrary();
    const documentId = addDocument(db, ['The fields of Ombra and Kolvaro.', 'Near the Colvaro site.']);
    const [kept, merged] = [
      addTag(db, 'Colvaro', { aliases: ['KV'] }),
      addTag(db, 'Kolvaro', { aliases: ['KV', 'Kolv'] }),
    ];
    const [one, both, other] = [newId.highlight(), newId.highlight(), newId.highlight()];
    const company = addTag(db, 'Ombra');
    command(db, (write) => {
      const mark = { documentId, range: range(0, 3), colour: 1 as const };
      insertHighlight(write, { ...mark, id: one, tagIds: [kept] });
      insertHighlight(write, { ...mark, id: both, tagIds: [merged, company, kept] });
      insertHighlight(write, { ...mark, id: other, tagIds: [merged, company] });
    });
    const before = readRows(db);
    expect(countUse(db, [kept, merged])).toEqual({ highlights: 3, documents: 1 });
    const tag = command(db, (write) => mergeTags(write, [kept, merged], kept));
    expect([tag.name, ...tag.aliases]).toEqual(['Colvaro', 'KV', 'Kolvaro', 'Kolv']);
    expect(listTags(db)).toMatchObject([{ id: kept, highlights: 3 }, { id: company }]);
    expect([one, both, other].map((id) => tagsOf(db, id))).toEqual([
      [kept],
      [company, kept],
      [kept, company],
    ]);
    undo(db);
    expect(readRows(db)).toEqual(before);
    db.close();
  });

  test('the digits of merged tags stand for the one that is left, and go back with it', () => {
    const { db } = newLibrary();
    const [kept, merged, other] = [addTag(db, 'Colvaro'), addTag(db, 'Kolvaro'), addTag(db, 'Ombra')];
    const pins = () => readPreferences(db).pinnedTags;
    writePreferences(db, { pinnedTags: [null, merged, other, kept] });
    command(db, (write) => mergeTags(write, [kept, merged], kept));
    expect(pins()).toEqual([null, kept, other, null]);
    undo(db);
    expect(pins()).toEqual([null, merged, other, kept]);
    redoCommand(db, newId.command(), 1);
    expect(pins()).toEqual([null, kept, other, null]);
    // Digits that were given to others meanwhile stay as they were set, and the merge is undone all the same.
    writePreferences(db, { pinnedTags: [other, kept] });
    undo(db);
    expect(pins()).toEqual([other, kept]);
    expect(listTags(db)).toHaveLength(3);
    db.close();
  });

  test('what the tag leaves empty comes from the others, and nothing it has is replaced', () => {
    const { db } = newLibrary();
    const kept = addTag(db, 'A', { definition: 'Own.', exceptions: ['A Street'] });
    const second = addTag(db, 'B', {
      definition: 'Other.',
      useWhen: 'When B.',
      colour: 4,
      exceptions: ['B Street'],
    });
    const third = addTag(db, 'C', { useWhen: 'When C.', notWhen: 'Not C.', colour: 5 });
    const tag = command(db, (write) => mergeTags(write, [third, second, kept], kept));
    expect(tag).toMatchObject({
      definition: 'Own.',
      useWhen: 'When C.',
      notWhen: 'Not C.',
      example: '',
      colour: 5,
    });
    expect(tag.exceptions).toEqual(['A Street', 'B Street']);
    db.close();
  });

  test('parents and members are kept, but none that would make a circle', () => {
    const { db } = newLibrary();
    const region = addTag(db, 'region');
    const top = addTag(db, 'top', { parentIds: [region] });
    const between = addTag(db, 'between', { parentIds: [top] });
    const kept = addTag(db, 'kept', { parentIds: [between] });
    const member = addTag(db, 'member', { parentIds: [top] });
    command(db, (write) => mergeTags(write, [top], kept));
    expect(getTag(db, kept).parentIds).toEqual([between, region]);
    expect(getTag(db, between).parentIds).toEqual([]);
    expect(getTag(db, member).parentIds).toEqual([kept]);
    db.close();
  });

  test('a shared name is shared no more once its tags are one, and a meaning goes along', () => {
    const { db } = newLibrary();
    const [city, state] = [addTag(db, 'Velora'), addTag(db, 'Velora (government)', { aliases: ['Velora'] })];
    const port = addTag(db, 'Port Velora', { aliases: ['Velora'] });
    command(db, (write) => setNameMeaning(write, 'VELORA', state));
    expect(listSharedNames(db)).toEqual([{ name: 'Velora', tagIds: [port, city, state], meaning: state }]);
    command(db, (write) => mergeTags(write, [state], city));
    expect(listSharedNames(db)).toEqual([{ name: 'Velora', tagIds: [port, city], meaning: city }]);
    command(db, (write) => mergeTags(write, [port], city));
    expect(listSharedNames(db)).toEqual([]);
    db.close();
  });

  test('too little and too much are refused with a sentence, and change nothing', () => {
    const { db } = newLibrary();
    const many = (letter: string) => Array.from({ length: 300 }, (_, i) => `${letter}${i}`);
    const [a, b] = [addTag(db, 'A', { aliases: many('a') }), addTag(db, 'B', { aliases: many('b') })];
    const before = readRows(db);
    expect(() => command(db, (write) => mergeTags(write, [a, a], a))).toThrow(/two tags or more/);
    expect(() => command(db, (write) => mergeTags(write, [a, b], a))).toThrow(/too many for one tag/);
    expect(() => command(db, (write) => mergeTags(write, [a, newId.tag()], a))).toThrow(/not in the library/);
    expect(readRows(db)).toEqual(before);
    db.close();
  });

  test('once the merged tag is gone for good, undo takes its passages from nobody', () => {
    const { db } = newLibrary();
    const documentId = addDocument(db, ['One two three.']);
    const [kept, merged] = [addTag(db, 'A'), addTag(db, 'B')];
    const id = newId.highlight();
    command(db, (write) =>
      insertHighlight(write, { id, documentId, range: range(0, 3), colour: 1, tagIds: [merged] }),
    );
    command(db, (write) => setNameMeaning(write, 'B', merged));
    command(db, (write) => mergeTags(write, [merged], kept));
    db.transaction(() => purge(db, [{ kind: 'tag', id: merged }]));
    undo(db);
    expect(tagsOf(db, id)).toEqual([kept]);
    expect(db.get('SELECT tagId FROM name_meaning')).toEqual({ tagId: kept });
    db.close();
  });

  test('whatever the codebook: nothing is lost, no circle, and undo and redo give every row again', () => {
    let runs = 0;
    fc.assert(
      fc.property(
        randomCodebook,
        fc.array(fc.nat(7), { minLength: 1, maxLength: 5 }),
        fc.nat(7),
        (codebook, chosen, target) => {
          const { db, tagIds } = buildCodebook(codebook);
          const into = tagIds[target % tagIds.length] ?? newId.tag();
          const ids = chosen.map((n) => tagIds[n % tagIds.length] ?? newId.tag()).filter((id) => id !== into);
          fc.pre(ids.length > 0);
          const before = readRows(db);
          const wanted = ids.concat(into).map((id) => getTag(db, id));
          const use = countUse(db, [...ids, into]);
          const tag = command(db, (write) => mergeTags(write, ids, into));
          const after = readRows(db);
          expect(countUse(db, [into])).toEqual(use);
          const names = [tag.name, ...tag.aliases];
          for (const one of wanted) {
            expect(names).toEqual(expect.arrayContaining([one.name, ...one.aliases]));
            expect(tag.exceptions).toEqual(expect.arrayContaining(one.exceptions));
          }
          for (const table of [
            'highlight_tag',
            'name_meaning',
            'mention_choice',
            'dossier_text',
            'tag_parent',
          ]) {
            for (const row of after[table] ?? []) expect(ids).not.toContain(row.tagId);
          }
          assertNoCycle(db);
          undo(db);
          expect(readRows(db)).toEqual(before);
          redoCommand(db, newId.command(), 1);
          expect(readRows(db)).toEqual(after);
          expect(db.get('PRAGMA foreign_key_check')).toBeUndefined();
          db.close();
          runs++;
        },
      ),
      { numRuns: modelRuns },
    );
    expect(runs).toBe(modelRuns);
  }, 600_000);
});

/** Throws if a tag is its own ancestor. */
function assertNoCycle(db: Connection): void {
  const parents = new Map(listTags(db).map((tag) => [tag.id, tag.parentIds]));
  for (const id of parents.keys()) {
    const above = new Set(parents.get(id));
    for (const one of above) for (const next of parents.get(one) ?? []) above.add(next);
    expect(above.has(id)).toBe(false);
  }
}
