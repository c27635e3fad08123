import type { Expression } from './query.ts';

type Maybe = Expression | null;

/** What asks for all of these; null if they ask for nothing. */
export const allOf = (parts: readonly Maybe[]): Maybe => joined('and', parts);

/** What asks for any of these; null if they ask for nothing. */
export const anyOf = (parts: readonly Maybe[]): Maybe => joined('or', parts);

/** The opposite. */
export const notOf = (part: Expression): Expression =>
  part.kind === 'not' ? part.part : { kind: 'not', part };

function joined(kind: 'and' | 'or', parts: readonly Maybe[]): Maybe {
  const flat = parts.flatMap((part) => (part === null ? [] : part.kind === kind ? [...part.parts] : [part]));
  const [first = null] = flat;
  return flat.length < 2 ? first : { kind, parts: flat };
}
