import type { FoundTag, NamesOfTag, QueryProblem } from '../../core/contract/search-answer.ts';
import { markNames } from '../../core/model/highlight.ts';
import { tagKinds } from '../../core/model/tag.ts';
import { type ParsedQuery, parseQuery } from '../../core/search/parse-query.ts';
import { printQuery } from '../../core/search/print-query.ts';
import type { Expression, Filter, Query, SearchScope, Term } from '../../core/search/query.ts';
import { findMatches, type TermPattern, termPattern } from '../../core/search/term-pattern.ts';
import { indexedForm } from '../../core/text/indexed-form.ts';
import { readPreferences } from '../preferences.ts';
import type { ReadableDb } from '../sql.ts';
import { type Condition, leaves, positivePatterns } from './condition.ts';
import { type KnownName, type KnownTag, KnownTags } from './known-tags.ts';
import { mostWords, wordsWith } from './match-words.ts';

/** A query with its names looked up in the library. */
export interface ResolvedQuery {
  readonly query: string;
  readonly parsed: Query;
  readonly condition: Condition | null;
  readonly scopes: readonly SearchScope[];
  readonly problems: readonly QueryProblem[];
  readonly names: readonly NamesOfTag[];
  readonly tags: readonly FoundTag[];
}

/**
 * Understands a query in a library. What names nothing there is searched as words, and told. `tags` are those of the library,
 * where they are at hand.
 */
export function resolveQuery(
  db: ReadableDb,
  text: string,
  isTyping: boolean,
  tags = new KnownTags(db),
): ResolvedQuery {
  const resolver = new Resolver(db, parseQuery(text, isTyping), tags);
  const parsed = resolver.parsed.query;
  const condition = parsed.expression && resolver.resolve(parsed.expression);
  return {
    query: printQuery(isTyping ? parseQuery(text).query : parsed),
    parsed,
    condition,
    scopes: parsed.scopes,
    problems: [...resolver.parsed.problems, ...resolver.problems].sort((a, b) => a.start - b.start),
    names: [...resolver.names.values()],
    tags: condition && parsed.scopes.length === 0 ? findTags(resolver.tags, condition) : [],
  };
}

class Resolver {
  readonly parsed: ParsedQuery;
  readonly tags: KnownTags;
  readonly problems: QueryProblem[] = [];
  readonly names = new Map<string, NamesOfTag>();
  readonly #db: ReadableDb;

  constructor(db: ReadableDb, parsed: ParsedQuery, tags: KnownTags) {
    this.parsed = parsed;
    this.tags = tags;
    this.#db = db;
  }

  resolve(expression: Expression): Condition {
    switch (expression.kind) {
      case 'and':
      case 'or':
        return { kind: expression.kind, parts: expression.parts.map((part) => this.resolve(part)) };
      case 'not':
        return { kind: 'not', part: this.resolve(expression.part) };
      case 'tag':
        return this.#tag(expression);
      case 'field':
        return {
          kind: 'field',
          field: expression.field,
          words:
            expression.field === 'language' ? expression.text.toLowerCase() : indexedForm(expression.text),
        };
      case 'date':
        return { kind: 'date', test: expression.test };
      case 'mark':
        return this.#mark(expression);
      default:
        return this.#term(expression);
    }
  }

  /** A word that names a tag stands for all its names, if that is asked for. */
  #term(term: Term): Condition {
    const typed = this.#pattern(term);
    if (term.kind === 'part' && typed.runs[0]?.found?.length === mostWords) {
      const sentence = `More than ${mostWords} words hold “${term.text}”. So many of them were searched.`;
      this.#report(term, sentence);
    }
    if (term.kind !== 'word' && term.kind !== 'phrase') return { kind: 'words', patterns: [typed] };
    const tags = this.tags.named(term.text);
    const areUsed = this.parsed.query.names === 'all';
    this.#noteNames(tags, areUsed);
    return { kind: 'words', patterns: areUsed ? [typed, ...this.#patternsOf(tags)] : [typed] };
  }

  #tag(filter: Extract<Filter, { kind: 'tag' }>): Condition {
    const { field, name, isExact } = filter;
    const kind = tagKinds.find((one) => one === field) ?? null;
    const tags = this.tags.named(name, kind);
    if (tags.length === 0) {
      this.#report(filter, `No tag is called “${name}”. Its words were searched.`);
      const text = indexedForm(name) === '' ? '0' : name;
      return { kind: 'words', patterns: [this.#pattern({ kind: 'phrase', text })] };
    }
    const numbers = tags.flatMap(({ id, number }) => (isExact ? [number] : this.tags.family(id)));
    const label: Condition = { kind: 'label', labels: [...new Set(numbers)] };
    if (isExact || (field !== 'actor' && field !== 'place')) return label;
    const areUsed = this.parsed.query.names !== 'typed';
    this.#noteNames(tags, areUsed);
    const patterns = areUsed ? this.#patternsOf(tags) : [this.#pattern({ kind: 'phrase', text: name })];
    return { kind: 'or', parts: [{ kind: 'words', patterns }, label] };
  }

  #mark(filter: Extract<Filter, { kind: 'mark' }>): Condition {
    const named = readPreferences(this.#db).markNames ?? markNames;
    const form = indexedForm(filter.name);
    const number = /^[1-8]$/.test(filter.name)
      ? Number(filter.name)
      : named.findIndex((name) => indexedForm(name) === form) + 1;
    if (number > 0) return { kind: 'label', labels: [number] };
    this.#report(filter, `No mark is called “${filter.name}”. Marks are 1 to 8, or what you call them.`);
    return { kind: 'label', labels: [] };
  }

  #pattern(term: Term): TermPattern {
    const pattern = termPattern(term, this.parsed.query.matchCase);
    const runs = pattern.runs.map((run) => {
      return run.last === 'part' ? { ...run, found: wordsWith(this.#db, run.words[0] ?? '') } : run;
    });
    return { ...pattern, runs };
  }

  #patternsOf(tags: readonly KnownTag[]): TermPattern[] {
    const forms = new Map<string, string>();
    for (const name of tags.flatMap(({ names }) => names)) {
      const form = indexedForm(name);
      if (form !== '' && !forms.has(form)) forms.set(form, name);
    }
    return [...forms.values()].map((text) => this.#pattern({ kind: 'phrase', text }));
  }

  #noteNames(tags: readonly KnownTag[], areUsed: boolean): void {
    for (const { id, names } of tags) {
      const before = this.names.get(id);
      this.names.set(id, { tagId: id, names: [...names], areUsed: areUsed || before?.areUsed === true });
    }
  }

  #report(part: Term | Filter, sentence: string): void {
    const place = this.parsed.places.get(part) ?? { start: 0, end: 0 };
    this.problems.push({ ...place, sentence });
  }
}

/** How many tags an answer names. */
const mostTags = 20;

/** Tags one of whose names holds what is asked for; none, if something is asked that only documents have. */
function findTags(tags: KnownTags, condition: Condition): FoundTag[] {
  if (!leaves(condition).every(({ kind }) => kind === 'words')) return [];
  const patterns = positivePatterns(condition);
  if (patterns.length === 0) return [];
  const held = namesThatHold(tags, condition);
  const found = new Map<string, FoundTag>();
  for (const name of tags.names) {
    if (found.size === Math.min(mostTags, held.size)) break;
    const { tag, text, words } = name;
    if (!held.has(name) || found.has(tag.id)) continue;
    found.set(tag.id, { tagId: tag.id, text, matches: findMatches(patterns, words, text).ranges });
  }
  return [...found.values()];
}

/** The names of which a condition of words holds. */
function namesThatHold(tags: KnownTags, condition: Condition): ReadonlySet<KnownName> {
  switch (condition.kind) {
    case 'words':
      return new Set(condition.patterns.flatMap((pattern) => tags.namesWith(pattern)));
    case 'and': {
      const [first = new Set<KnownName>(), ...more] = condition.parts.map((part) =>
        namesThatHold(tags, part),
      );
      return new Set([...first].filter((name) => more.every((names) => names.has(name))));
    }
    case 'or':
      return new Set(condition.parts.flatMap((part) => [...namesThatHold(tags, part)]));
    case 'not': {
      const held = namesThatHold(tags, condition.part);
      return new Set(tags.names.filter((name) => !held.has(name)));
    }
    default:
      return new Set();
  }
}
