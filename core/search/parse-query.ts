import type { QueryProblem } from '../contract/search-answer.ts';
import { hasWords } from './has-words.ts';
import { type Lexeme, lexQuery } from './lex-query.ts';
import { allOf, anyOf, notOf } from './make-expression.ts';
import { parseBare, parseField, parseNear } from './parse-term.ts';
import type { Expression, Query, SearchScope } from './query.ts';
import { searchScopes } from './query.ts';

/** A query as it was understood, and what of it was not; `places` says where in the query a part of it stands. */
export interface ParsedQuery {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
  readonly places: ReadonlyMap<Expression, { readonly start: number; readonly end: number }>;
}

/** How deep brackets may stand in each other, and how much may be asked for at once. */
const deepest = 40;
const mostTerms = 200;
/** Nobody reads more sentences about one query. */
const mostProblems = 20;

/**
 * Understands a query, whatever it is. What is not understood is named and left out, or searched as words. `isTyping` takes
 * a word at the very end as the beginning of one.
 */
export function parseQuery(text: string, isTyping = false): ParsedQuery {
  const parser = new Parser(text, isTyping);
  const expression = parser.parseAll();
  const { scopes, matchCase, names, problems, places } = parser;
  return {
    query: {
      expression,
      scopes: searchScopes.filter((scope) => scopes.has(scope)),
      matchCase,
      names,
    },
    problems: problems.toSorted((a, b) => a.start - b.start),
    places,
  };
}

/** What the parts of terms report to. */
export class Parser {
  readonly problems: QueryProblem[] = [];
  readonly places = new Map<Expression, { start: number; end: number }>();
  readonly scopes = new Set<SearchScope>();
  matchCase = false;
  names: Query['names'] = 'usual';
  readonly #text: string;
  readonly #lexemes: readonly Lexeme[];
  readonly #isTyping: boolean;
  #at = 0;
  #terms = 0;
  #depth = 0;

  constructor(text: string, isTyping: boolean) {
    this.#text = text;
    this.#isTyping = isTyping;
    this.#lexemes = lexQuery(text);
  }

  /** The next piece, if there is one. */
  get next(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  take(): Lexeme | undefined {
    return this.#lexemes[this.#at++];
  }

  /** Says a sentence about a place once, whatever comes upon it. */
  report({ start, end }: { start: number; end: number }, sentence: string): void {
    if (this.problems.length === mostProblems) return;
    if (this.problems.some((told) => told.start === start && told.sentence === sentence)) return;
    this.problems.push({ start, end, sentence });
  }

  parseAll(): Expression | null {
    const parts: (Expression | null)[] = [];
    while (this.next) {
      parts.push(this.#parseOr());
      const rest = this.next;
      if (!rest) break;
      this.report(rest, 'This bracket closes none. It was passed over.');
      this.take();
    }
    return allOf(parts);
  }

  #parseOr(): Expression | null {
    const parts: (Expression | null)[] = [];
    let operator = this.#takeOperator('OR');
    if (operator) this.#reportLonely(operator);
    for (;;) {
      const part = this.#parseAnd();
      parts.push(part);
      if (operator && part === null) this.#reportLonely(operator);
      operator = this.#takeOperator('OR');
      if (!operator) return anyOf(parts);
      if (part === null && parts.length === 1) this.#reportLonely(operator);
    }
  }

  #parseAnd(): Expression | null {
    const parts: (Expression | null)[] = [];
    let operator: Lexeme | undefined;
    while (this.next && this.next.kind !== 'close' && !this.#isOperator('OR')) {
      const found = this.#takeOperator('AND');
      if (found) {
        if (parts.length === 0 || operator) this.#reportLonely(found);
        operator = found;
        continue;
      }
      operator = undefined;
      parts.push(this.#parseNot());
    }
    if (operator) this.#reportLonely(operator);
    return allOf(parts);
  }

  #parseNot(): Expression | null {
    let isNegated = false;
    let operator: Lexeme | undefined;
    for (;;) {
      const found = this.next?.kind === 'minus' ? this.take() : this.#takeOperator('NOT');
      if (!found) break;
      operator = found;
      isNegated = !isNegated;
    }
    if (!this.next || this.next.kind === 'close' || this.#isOperator('OR') || this.#isOperator('AND')) {
      if (operator) this.#reportLonely(operator);
      return null;
    }
    const part = this.#parsePrimary();
    return part && isNegated ? notOf(part) : part;
  }

  #parsePrimary(): Expression | null {
    const lexeme = this.take();
    if (!lexeme) return null;
    if (lexeme.kind === 'open') return this.#parseGroup(lexeme);
    const expression = this.#parseTerm(lexeme);
    if (!expression) return null;
    this.#terms++;
    if (this.#terms === mostTerms + 1) {
      this.report(
        { start: lexeme.start, end: this.#text.length },
        `Only the first ${mostTerms} parts of a query are searched.`,
      );
    }
    if (this.#terms > mostTerms) return null;
    this.places.set(expression, {
      start: lexeme.start,
      end: this.#lexemes[this.#at - 1]?.end ?? lexeme.end,
    });
    return expression;
  }

  #parseTerm(lexeme: Lexeme): Expression | null {
    if (lexeme.kind === 'quoted') {
      if (lexeme.isOpen) this.report(lexeme, 'The quotation marks are not closed.');
      if (hasWords(lexeme.text)) return { kind: 'phrase', text: lexeme.text };
      this.report(lexeme, 'There is no letter or digit between these quotation marks.');
      return null;
    }
    if (lexeme.kind !== 'bare') return null;
    if (lexeme.text === 'NEAR' && this.next?.kind === 'open' && this.next.start === lexeme.end) {
      return parseNear(this, lexeme);
    }
    const field = parseField(this, lexeme);
    if (field !== 'none') return field;
    return parseBare(this, lexeme, this.#isTyping && lexeme.end === this.#text.length);
  }

  #parseGroup(open: Lexeme): Expression | null {
    if (this.#depth >= deepest) {
      if (this.#depth === deepest) {
        this.report(open, 'Brackets stand too deep in each other here. These were passed over.');
      }
      return null;
    }
    this.#depth++;
    const inside = this.#parseOr();
    this.#depth--;
    if (this.next?.kind === 'close') this.take();
    else this.report(open, 'This bracket is not closed.');
    return inside;
  }

  #isOperator(operator: string): boolean {
    const { next } = this;
    return next?.kind === 'bare' && next.text === operator;
  }

  #takeOperator(operator: string): Lexeme | undefined {
    return this.#isOperator(operator) ? this.take() : undefined;
  }

  #reportLonely(operator: Lexeme): void {
    const word = this.#text.slice(operator.start, operator.end);
    const sides = word === 'AND' || word === 'OR' ? 'something on both sides' : 'something after it';
    this.report(operator, `“${word}” needs ${sides}. It was passed over.`);
  }
}
