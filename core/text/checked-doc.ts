import type { Node } from 'prosemirror-model';
import { schema } from './schema.ts';

const known = new WeakMap<object, Node>();

/**
 * The document that ProseMirror's JSON stands for, checked against the schema. Throws for JSON that is none. Nobody changes
 * the JSON: what it stands for is read from it once, however often it is asked for.
 */
export function checkedDoc(content: unknown): Node {
  const isObject = typeof content === 'object' && content !== null;
  const found = isObject ? known.get(content) : undefined;
  if (found) return found;
  const doc = schema.nodeFromJSON(content);
  doc.check();
  if (isObject) known.set(content, doc);
  return doc;
}
