import { expect, test } from 'vitest';
import { VersionSummary } from '../../../../core/contract/captures.ts';
import { earlierOf } from '../../../../renderer/versions/version-words.ts';

const idOf = (n: number) => `0192a0de-0000-7000-8000-00000000000${n}`;
const version = (n: number, basedOn: number | null): VersionSummary =>
  VersionSummary.parse({
    ...{ id: idOf(n), basedOn: basedOn && idOf(basedOn), capturedAt: n, madeBy: 'import', encoding: null },
    ...{ originalSha256: '0'.repeat(64), textSha256: '0'.repeat(64) },
    ...{ fileName: 'a.txt', isCurrent: false, length: 1 },
  });

test('a version is seen against what it was made from, an import against the one before it', () => {
  // The last first: 3 was made from 1 after 2 had been imported.
  const [third, second, first] = [version(3, 1), version(2, null), version(1, null)];
  const all = [third, second, first];
  expect(earlierOf(all, third)?.id).toBe(first.id);
  expect(earlierOf(all, second)?.id).toBe(first.id);
  expect(earlierOf(all, first)).toBeNull();
});
