import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { uuidv7 } from 'uuidv7';
import type { Contract } from '../../core/contract/contract.ts';
import { TableFilter } from '../../core/contract/highlight-table.ts';
import { CommandId, DocumentId } from '../../core/model/ids.ts';
import { codebookJson, goldActors, goldTagId, goldThemes } from './gold-codebook.ts';
import { allSourcePaths, type GoldPassage, readGold } from './shared-sources.ts';

type Client = ContractRouterClient<Contract>;

/** A passage of the gold set with what it is tagged by. */
type TaggedPassage = GoldPassage & {
  readonly actors?: readonly string[];
  /** Actors that the passage speaks of without naming them. */
  readonly actors_inferred?: readonly string[];
  readonly places?: readonly string[];
};

const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/**
 * Fills a library with the five sources, the gold codebook, and the gold passages with their tags. Each passage's note is
 * its id, `P17`.
 */
export async function fillWithGold(client: Client): Promise<void> {
  for (const path of allSourcePaths()) {
    const file = new File([readFileSync(path)], basename(path));
    const documentId = DocumentId.parse(uuidv7());
    for await (const _ of await client.documents.import({ ...command(), documentId, file }));
  }
  const codebook = codebookJson([...goldActors(), ...goldThemes()]);
  await client.codebook.import({ ...command(), file: new File([codebook], 'gold.json') });
  const passages: readonly TaggedPassage[] = readGold().passages;
  const annotations = JSON.stringify(passages.map(toAnnotation));
  await client.annotations.import({ ...command(), file: new File([annotations], 'gold-passages.json') });
  const rows = await client.table.rows({
    ...{ filter: TableFilter.parse({}), grouping: null, group: null, offset: 0, limit: 500 },
    sort: { by: 'text', direction: 'ascending' },
  });
  const idOf = new Map(rows.map(({ id, note }) => [note, id]));
  // First tags first, so that each passage has its tags in the order of the gold set.
  const uses = passages.flatMap(({ id, actors = [], actors_inferred = [], places = [], themes = [] }) =>
    [...actors, ...actors_inferred, ...places, ...themes].map((tag, rank) => ({
      id: idOf.get(id),
      step: `${String(rank).padStart(2, '0')} ${tag}`,
    })),
  );
  const steps = [...Map.groupBy(uses, ({ step }) => step)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [step, highlights] of steps) {
    const ids = highlights.flatMap(({ id }) => id ?? []);
    const tag = step.slice(3);
    const edit = { kind: 'addTag', tagId: goldTagId(tag) } as const;
    await client.table.edit({ ...command(), choice: { ids }, edit });
  }
}

function toAnnotation({ id, file, exact, prefix, suffix, start_cp, end_cp }: GoldPassage) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:gold:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    target: {
      source: `https://example.org/sources/${file}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: start_cp, end: end_cp },
      ],
    },
    body: [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: id }],
  };
}
