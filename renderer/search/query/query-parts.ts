import type { TagKind } from '../../../core/model/tag.ts';
import { allOf, anyOf } from '../../../core/search/make-expression.ts';
import type { DateTest, Expression, Query } from '../../../core/search/query.ts';
import { showPartialDate } from '../../library/partial-date.ts';

/** A part of a query as a chip names it, and the query without it. */
export interface QueryPart {
  readonly key: string;
  /** What kind of part it is: `actor`, `phrase`, `published`. */
  readonly label: string;
  readonly words: string;
  readonly isNot: boolean;
  /** The word that joins it to the part before; null for the first, and for what holds for all. */
  readonly joint: 'and' | 'or' | null;
  readonly tagKind: TagKind | null;
  readonly without: Query;
}

/** The parts of a query in their order: those of its outermost `and` or `or`, then what holds for all of it. */
export function queryParts(query: Query): QueryPart[] {
  const { expression, scopes, matchCase } = query;
  const isList = expression?.kind === 'and' || expression?.kind === 'or';
  const parts: readonly Expression[] = expression === null ? [] : isList ? expression.parts : [expression];
  const joint = expression?.kind === 'or' ? 'or' : 'and';
  return [
    ...parts.map((part, i): QueryPart => {
      const { label, words, isNot, tagKind } = describe(part);
      return {
        ...{ key: `${i} ${label} ${words}`, label, words, isNot, tagKind },
        joint: i === 0 ? null : joint,
        without: { ...query, expression: (joint === 'or' ? anyOf : allOf)(parts.toSpliced(i, 1)) },
      };
    }),
    ...scopes.map(
      (scope): QueryPart => ({
        ...{ key: `in ${scope}`, label: 'in', words: scopeNames[scope], isNot: false, tagKind: null },
        joint: null,
        without: { ...query, scopes: scopes.filter((other) => other !== scope) },
      }),
    ),
    ...(matchCase
      ? [
          {
            ...{ key: 'case', label: 'letters', words: 'as typed', isNot: false, tagKind: null },
            joint: null,
            without: { ...query, matchCase: false },
          },
        ]
      : []),
  ];
}

/** What parts of the library are called. */
export const scopeNames = {
  text: 'Text',
  title: 'Titles',
  note: 'Notes',
  highlight: 'Highlights',
} as const;

/** Whether parts say more than the field does: words and phrases that are all to be found stand there as they are. */
export const saysMore = (parts: readonly QueryPart[]): boolean =>
  parts.some(({ label, isNot, joint }) => isNot || joint === 'or' || !plainLabels.includes(label));

const plainLabels = ['word', 'phrase'];

type Description = Pick<QueryPart, 'label' | 'words' | 'isNot' | 'tagKind'>;

function describe(part: Expression): Description {
  const as = (label: string, words: string, tagKind: TagKind | null = null): Description => ({
    ...{ label, words, tagKind },
    isNot: false,
  });
  switch (part.kind) {
    case 'word':
      return as('word', part.text);
    case 'prefix':
      return as('word', `${part.text}*`);
    case 'part':
      return as('part of a word', part.text);
    case 'phrase':
      return as('phrase', `“${part.text}”`);
    case 'near':
      return as(`within ${part.distance} words`, part.texts.join(' … '));
    case 'tag':
      return as(
        part.field,
        part.isExact ? `${part.name}, without members` : part.name,
        part.field === 'tag' ? null : part.field,
      );
    case 'field':
      return as(part.field, part.text);
    case 'date':
      return as('published', dateWords(part.test));
    case 'mark':
      return as('mark', part.name);
    case 'not': {
      const inner = describe(part.part);
      return { ...inner, isNot: !inner.isNot };
    }
    default:
      return as('group', part.parts.map(inWords).join(` ${part.kind} `));
  }
}

function inWords(part: Expression): string {
  const { words, isNot } = describe(part);
  return isNot ? `not ${words}` : words;
}

/** A time in words: `Jan 2024 to Jun 2024`, `from 2023`, `no date`. */
function dateWords(test: DateTest): string {
  if (test.kind === 'none') return 'no date';
  const { from, to } = test;
  if (from !== null && from === to) return showPartialDate(from);
  if (from !== null && to !== null) return `${showPartialDate(from)} to ${showPartialDate(to)}`;
  if (from !== null) return `from ${showPartialDate(from)}`;
  return to === null ? 'any time' : `until ${showPartialDate(to)}`;
}
