import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AnnotationBody, type AnnotationContent, readBodies } from './annotation-bodies.ts';
import { readSelectors, Selector, type TextSelector } from './annotation-selector.ts';

/** One target of a W3C Web Annotation: a passage to mark in one document, with what is said of it. */
export interface WebAnnotation {
  /** The annotation's own id; without one, a hash of its content, so that it is known when it comes again. */
  readonly key: string;
  readonly id: string | null;
  /** What the target calls its document. */
  readonly source: string;
  /** Innermost last: each selects within what the one before it selects. Empty when there is none that we know. */
  readonly selectors: readonly TextSelector[];
  readonly content: AnnotationContent;
}

/** One entry of a file: its annotations, one a target, or why it cannot be understood. */
export type AnnotationEntry = { readonly index: number; readonly id: string | null } & (
  | { readonly annotations: readonly WebAnnotation[] }
  | { readonly problem: string }
);

const Source = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);
const Target = z.union([
  z.string().transform((source) => ({ source, selector: undefined })),
  z.object({ source: Source, selector: Selector.optional() }),
  z
    .object({ id: z.string(), selector: Selector.optional() })
    .transform(({ id, selector }) => ({ source: id, selector })),
]);
const listOf = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]);
const Annotation = z.object({
  id: z.string().max(2000).optional(),
  target: listOf(Target),
  body: listOf(AnnotationBody).optional(),
  bodyValue: z.string().optional(),
  motivation: listOf(z.string()).optional(),
  'postil:colour': z.union([z.string(), z.number()]).optional(),
});

/**
 * The annotations of a file: a JSON array, one annotation, an AnnotationPage or AnnotationCollection, or one
 * annotation a line. Entries count from 1. Null when the file is none of these.
 */
export function parseWebAnnotations(text: string): AnnotationEntry[] | null {
  const whole = parseJson(text);
  if (whole) return listEntries(whole.value).map(readEntry);
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const values = lines.map(parseJson);
  if (!values.some((value) => value !== null)) return null;
  return values.map((parsed, i) =>
    parsed ? readEntry(parsed.value, i) : { index: i + 1, id: null, problem: 'This line is not valid JSON.' },
  );
}

const Page = z.object({ items: z.array(z.unknown()) });
const Collection = z.object({ first: Page });

function listEntries(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const page = Page.safeParse(value);
  if (page.success) return page.data.items;
  const collection = Collection.safeParse(value);
  return collection.success ? collection.data.first.items : [value];
}

function readEntry(value: unknown, i: number): AnnotationEntry {
  const index = i + 1;
  const parsed = Annotation.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: z.string() }).safeParse(value).data?.id ?? null;
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'annotation';
    return {
      index,
      id,
      problem: `This is not a Web Annotation: its “${where}” is missing or not understood.`,
    };
  }
  const { id = null, target, body = [], bodyValue, motivation = [] } = parsed.data;
  const bodies = bodyValue === undefined ? body : [...body, bodyValue];
  const content = readBodies(bodies, motivation, parsed.data['postil:colour']);
  const key = id ?? `urn:sha256:${createHash('sha256').update(JSON.stringify(parsed.data)).digest('hex')}`;
  const annotations = target.map(({ source, selector }, n) => ({
    key: n === 0 ? key : `${key}#${n + 1}`,
    id,
    source,
    selectors: readSelectors(selector),
    content,
  }));
  return { index, id, annotations };
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
