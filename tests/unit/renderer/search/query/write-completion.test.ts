import { expect, test } from 'vitest';
import { parseQuery } from '../../../../../core/search/parse-query.ts';
import { begunAt, type Completion } from '../../../../../renderer/search/query/completion.ts';
import { writeCompletion } from '../../../../../renderer/search/query/write-completion.ts';

const chosen = (filter: Completion['filter']): Completion => ({
  ...{ key: 'x', label: 'x', other: null, kind: null, uses: null },
  filter,
});
const actor = (name: string) => chosen({ kind: 'tag', field: 'actor', name, isExact: false });

/** Chooses a value where `|` stands, and shows the caret after it. */
function choose(text: string, completion: Completion): string {
  const caret = text.indexOf('|');
  const query = text.replace('|', '');
  const begun = begunAt(query, caret);
  if (!begun) throw new Error(`Nothing is begun in ${text}.`);
  const written = writeCompletion(query, begun, completion);
  return `${written.text.slice(0, written.caret)}|${written.text.slice(written.caret)}`;
}

test.each([
  ['actor:|', 'actor:"Darvan" |'],
  ['actor:dar|', 'actor:"Darvan" |'],
  ['ford actor:dar| river', 'ford actor:"Darvan" |river'],
  ['actor:"dar|', 'actor:"Darvan" |'],
  ['actor:"dar|" ford', 'actor:"Darvan" |ford'],
  ['-actor:dar|', '-actor:"Darvan" |'],
])('%s', (before, after) => expect(choose(before, actor('Darvan'))).toBe(after));

test('a name with quotation marks is read as it is', () => {
  const text = choose('actor:x|', actor('The “Old” "Guard"')).replace('|', '');
  expect(parseQuery(text).query.expression).toMatchObject({ kind: 'tag', name: 'The “Old” "Guard"' });
});

test('a place to look in', () =>
  expect(choose('ford in:no|', chosen({ kind: 'in', scope: 'note' }))).toBe('ford in:note |'));
