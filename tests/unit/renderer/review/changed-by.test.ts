import { expect, test } from 'vitest';
import type { VersionSummary } from '../../../../core/contract/captures.ts';
import { changedBy } from '../../../../renderer/review/changed-by.ts';

type MadeBy = VersionSummary['madeBy'];

test.each<[string, MadeBy[], number, string]>([
  ['a newer capture', ['import', 'import'], 0, ' by the publisher'],
  ['a newer capture of a page that was cleaned up', ['import', 'clean-up', 'import'], 0, ' by the publisher'],
  ['a capture that is taken back for an earlier one', ['import', 'import'], 1, ''],
  ['a correction that is taken back', ['correction', 'import'], 1, ''],
  ['a newer capture of a text that was corrected', ['import', 'correction', 'import'], 0, ''],
  ['another encoding', ['encoding', 'import'], 0, ''],
  ['no version yet', [], 0, ''],
])('%s', (_what, kinds, current, words) => {
  expect(changedBy(kinds.map((madeBy, at) => ({ madeBy, isCurrent: at === current })))).toBe(words);
});
