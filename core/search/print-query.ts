import { printDateTest } from './date-test.ts';
import { parseQuery } from './parse-query.ts';
import { type Expression, emptyQuery, type Query } from './query.ts';

/** A query in its usual spelling; `parseQuery` makes the same of it again. */
export function printQuery(query: Query): string {
  const { expression, scopes, matchCase, names } = query;
  return [
    expression && printExpression(expression),
    scopes.length > 0 && `in:${scopes.join(',')}`,
    matchCase && 'case:match',
    names !== 'usual' && `names:${names}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** One part of a query in its usual spelling. */
function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'word':
      return bare(expression, expression.text);
    case 'prefix':
      return bare(expression, `${expression.text}*`);
    case 'part':
      return bare(expression, `*${expression.text}*`);
    case 'phrase':
      return quoted(expression.text);
    case 'near':
      return `NEAR(${expression.texts.map(quoted).join(' ')}, ${expression.distance})`;
    case 'tag':
      return `${expression.field}:${expression.isExact ? '=' : ''}${quoted(expression.name)}`;
    case 'field':
      return `${expression.field}:${quoted(expression.text)}`;
    case 'mark':
      return `mark:${/^\d$/.test(expression.name) ? expression.name : quoted(expression.name)}`;
    case 'date':
      return `date:${printDateTest(expression.test)}`;
    case 'not':
      return `-${inBrackets(expression.part, ['and', 'or'])}`;
    case 'and':
      return expression.parts.map((part) => inBrackets(part, ['or'])).join(' ');
    case 'or':
      return expression.parts.map((part) => inBrackets(part, [])).join(' OR ');
  }
}

function inBrackets(part: Expression, kinds: readonly string[]): string {
  const printed = printExpression(part);
  return kinds.includes(part.kind) ? `(${printed})` : printed;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A term that stands without quotation marks, or, if it would not be read as the same again, with them. */
function bare(term: Expression & { text: string }, printed: string): string {
  const { expression } = { ...emptyQuery, ...parseQuery(printed).query };
  const isSame = expression?.kind === term.kind && 'text' in expression && expression.text === term.text;
  return isSame ? printed : quoted(term.text);
}
