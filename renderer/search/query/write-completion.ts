import { printQuery } from '../../../core/search/print-query.ts';
import { emptyQuery, searchScopes } from '../../../core/search/query.ts';
import type { Begun, Completion } from './completion.ts';

/** A query with a chosen value in place of the begun one, and where the caret stands after it. */
export function writeCompletion(
  text: string,
  { start, field, typed }: Begun,
  { filter }: Completion,
): { text: string; caret: number } {
  const written =
    filter.kind === 'in'
      ? printQuery({ ...emptyQuery, scopes: searchScopes.filter((scope) => scope === filter.scope) })
      : printQuery({ ...emptyQuery, expression: filter });
  // What was begun ends with its value, which may have been opened by a quotation mark, and closed.
  const opened = text.slice(start + field.length + 1);
  const isQuoted = opened.startsWith('"');
  const end = start + field.length + 1 + (isQuoted ? 1 : 0) + typed.length;
  const rest = text.slice(end).replace(isQuoted ? /^"?\s*/ : /^\s*/, '');
  const before = `${text.slice(0, start)}${written} `;
  return { text: before + rest, caret: before.length };
}
