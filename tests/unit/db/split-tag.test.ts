import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import { insertHighlight } from '../../../db/highlights.ts';
import { listSharedNames, setNameMeaning } from '../../../db/shared-names.ts';
import { splitTag } from '../../../db/split-tag.ts';
import { countUse } from '../../../db/tag-use.ts';
import { getTag, insertTag } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';
import { buildCodebook, randomCodebook, readRows } from './random-codebook.ts';

const modelRuns = Number(process.env.POSTIL_MODEL_RUNS ?? 40);

describe('splitTag', () => {
  test('takes names, passages and what is said of the names over, and one undo puts them back', () => {
    const { db } = newLibrary();
    const documentId = addDocument(db, ['Korvat and the Korvat Institute in Velora.']);
    const [parent, tag, other, stays, moves] = [
      newId.tag(),
      newId.tag(),
      newId.tag(),
      newId.highlight(),
      newId.highlight(),
    ];
    command(db, (write) => {
      insertTag(write, parent, { ...emptyTagFields, kind: 'place', name: 'Everything' });
      insertTag(write, other, {
        ...emptyTagFields,
        kind: 'place',
        name: 'Velora (city)',
        aliases: ['Velora'],
      });
      insertTag(write, tag, {
        ...{ ...emptyTagFields, kind: 'actor', name: 'Korvat', parentIds: [parent], definition: 'Both.' },
        aliases: ['KV', 'Velora', 'Velora (state)'],
        exceptions: ['Korvat Institute', 'Velora Street'],
      });
      const mark = { documentId, range: range(0, 3), colour: 1 as const, tagIds: [tag, other] };
      insertHighlight(write, { ...mark, id: stays });
      insertHighlight(write, { ...mark, id: moves });
      setNameMeaning(write, 'Velora', tag);
      for (const [i, quote] of ['Velora', 'KV'].entries()) {
        write.insert('mention_choice', { documentId, prefix: `${i}`, quote, suffix: '', tagId: tag });
      }
    });
    const before = readRows(db);
    const created = { id: newId.tag(), kind: 'actor' as const, name: 'Velora (state)' };
    const made = command(db, (write) =>
      splitTag(write, { id: tag, created, aliases: ['Velora'], highlightIds: [moves, newId.highlight()] }),
    );
    expect(made).toMatchObject({
      ...created,
      aliases: ['Velora'],
      exceptions: ['Velora Street'],
      parentIds: [parent],
      definition: '',
    });
    expect(getTag(db, tag)).toMatchObject({
      aliases: ['KV'],
      exceptions: ['Korvat Institute'],
      definition: 'Both.',
    });
    expect([countUse(db, [tag]), countUse(db, [created.id])]).toEqual(
      Array(2).fill({ highlights: 1, documents: 1 }),
    );
    expect(listSharedNames(db)).toMatchObject([{ name: 'Velora', meaning: created.id }]);
    const choices = db.all('SELECT quote, tagId FROM mention_choice ORDER BY quote');
    expect(choices).toEqual([
      { quote: 'KV', tagId: tag },
      { quote: 'Velora', tagId: created.id },
    ]);
    undoCommand(db, newId.command(), 1);
    expect(readRows(db)).toEqual(before);
    db.close();
  });

  test('a name that the tag does not have is refused', () => {
    const { db } = newLibrary();
    const id = newId.tag();
    command(db, (write) =>
      insertTag(write, id, { ...emptyTagFields, kind: 'theme', name: 'A', aliases: ['B'] }),
    );
    const before = readRows(db);
    const created = { id: newId.tag(), kind: 'theme' as const, name: 'C' };
    for (const aliases of [['A'], ['B', 'D']]) {
      expect(() =>
        command(db, (write) => splitTag(write, { id, created, aliases, highlightIds: [] })),
      ).toThrow(/no other name/);
    }
    expect(readRows(db)).toEqual(before);
    db.close();
  });

  test('whatever the codebook: no passage and no name is lost, and undo and redo give every row again', () => {
    fc.assert(
      fc.property(
        randomCodebook,
        fc.nat(7),
        fc.nat(15),
        fc.array(fc.nat(7)),
        (codebook, which, names, marks) => {
          const { db, tagIds, highlightIds } = buildCodebook(codebook);
          const id = tagIds[which % tagIds.length] ?? newId.tag();
          const tag = getTag(db, id);
          const aliases = tag.aliases.filter((_, i) => names & (1 << i));
          const before = readRows(db);
          const use = countUse(db, [id]);
          const created = {
            id: newId.tag(),
            kind: tag.kind,
            name: names & 8 ? 'Split off' : (aliases[0] ?? 'Velora'),
          };
          const chosen = marks.flatMap((n) => highlightIds[n] ?? []);
          const made = command(db, (write) =>
            splitTag(write, { id, created, aliases, highlightIds: chosen }),
          );
          const left = getTag(db, id);
          const all = [left, made].flatMap((one) => [one.name, ...one.aliases]);
          expect(all).toEqual(expect.arrayContaining([tag.name, ...tag.aliases]));
          expect([...left.exceptions, ...made.exceptions].sort()).toEqual([...tag.exceptions].sort());
          expect(made.parentIds).toEqual(tag.parentIds);
          expect(countUse(db, [id, created.id])).toEqual(use);
          const after = readRows(db);
          undoCommand(db, newId.command(), 1);
          expect(readRows(db)).toEqual(before);
          redoCommand(db, newId.command(), 1);
          expect(readRows(db)).toEqual(after);
          db.close();
        },
      ),
      { numRuns: modelRuns },
    );
  }, 600_000);
});
