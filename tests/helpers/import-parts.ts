import { z } from 'zod';
import { schema } from '../../core/text/schema.ts';
import type { ImportedText } from '../../electron/backend/importers/importer.ts';
import { importText } from './import-text.ts';

/** An import with what was set aside, easy to compare: `aside` are lines such as `sharing: Share this` or `title = Words`. */
export interface ImportedParts extends ImportedText {
  readonly kept: readonly string[];
  readonly aside: readonly string[];
  /** The text of all blocks in the source's order, kept or not. */
  readonly all: readonly string[];
}

/** Imports a file in this thread, with all that was set aside. */
export async function importParts(source: string | Uint8Array, name: string): Promise<ImportedParts> {
  const imported = await importText(source, name);
  const kept: string[] = [];
  schema.nodeFromJSON(imported.content).forEach((chunk) => {
    chunk.forEach((block) => void kept.push(block.textContent));
  });
  const all: string[] = [];
  const aside: string[] = [];
  let next = 0;
  for (const { before, fate, block } of imported.setAside) {
    z.number().int().min(next).max(kept.length).parse(before);
    while (next < before) all.push(kept[next++] ?? '');
    const text = schema.nodeFromJSON(block).textContent;
    all.push(text);
    if (fate.kind === 'removed') aside.push(`${fate.reason}: ${text}`);
    if (fate.kind === 'moved') aside.push(`${fate.field} = ${text}`);
  }
  all.push(...kept.slice(next));
  return { ...imported, kept: kept.filter(Boolean), aside, all };
}
