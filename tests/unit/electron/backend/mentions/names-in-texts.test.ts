import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VersionId } from '../../../../../core/model/ids.ts';
import type { CodebookName } from '../../../../../db/codebook-names.ts';
import type { ReadableDb } from '../../../../../db/sql.ts';
import { currentVersion } from '../../../../../db/versions.ts';
import { NamesInTexts } from '../../../../../electron/backend/mentions/names-in-texts.ts';
import { addDocument, newId, newLibrary } from '../../../db/library-fixture.ts';

const { db } = newLibrary();
const versions = [
  ['The Guild of Sarhada met.', 'Sarhada’s gate; two Sarhadans. 🇮🇷 Sarhada'],
  ['Belkara and the Guild', 'of Sarhada: Deir ez-Zor.'],
  ['قال حزب الله وحزب آخر.', 'Kata’ib of Belkara.'],
  ['Nothing of the kind.'],
].map((lines) => currentVersion(db, addDocument(db, lines)));

const tagId = newId.tag();
const name = (spelling: string, isException = false): CodebookName => ({
  name: spelling,
  owners: isException ? [] : [tagId],
  meaning: null,
});

const codebooks = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(
        ...[
          'Sarhada',
          'Guild of Sarhada',
          'Guild',
          'Sarhadan',
          'Belkara',
          'Deir ez Zor',
          'Kataib',
          'حزب',
          'حزب الله',
        ],
      ),
      fc.boolean(),
    )
    .map(([spelling, isException]) => name(spelling, isException)),
  { selector: (one) => one.name },
);

async function read(state: NamesInTexts, reads: ReadableDb, versionId: VersionId): Promise<string[]> {
  const { starts, ends, of } = await state.in(reads, versionId);
  return Array.from(starts, (start, i) => `${start}–${ends[i]} ${state.names[of[i] ?? 0]?.name}`);
}

test('a codebook that changes little by little finds what one finds that is new', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(codebooks, { minLength: 1, maxLength: 5 }), async (steps) => {
      let state = new NamesInTexts([], null);
      for (const names of steps) {
        state = new NamesInTexts(names, { state, db });
        const fresh = new NamesInTexts(names, null);
        for (const version of versions) {
          expect(await read(state, db, version)).toEqual(await read(fresh, db, version));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('texts that a change does not touch are not read again', async () => {
  const readTexts: unknown[] = [];
  const reads: ReadableDb = {
    all: (sql, ...values) => {
      if (sql.startsWith('SELECT start, text')) readTexts.push(versions.indexOf(values[0] as VersionId));
      return db.all(sql, ...values);
    },
    get: (sql, ...values) => db.get(sql, ...values),
  };
  const before = new NamesInTexts([name('Sarhada')], null);
  for (const version of versions) await read(before, reads, version);
  expect(readTexts.splice(0)).toEqual([0, 1, 2, 3]);
  const after = new NamesInTexts([name('Sarhada'), name('Kataib')], { state: before, db });
  for (const version of versions) await read(after, reads, version);
  expect(readTexts).toEqual([2]);
});
