import { nameKey } from '../../../core/codebook/name-key.ts';
import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import { DocumentId } from '../../../core/model/ids.ts';
import { fold } from '../../../core/text/fold.ts';
import { notFound } from '../../../db/library-error.ts';
import { allDocuments } from './all-documents.ts';
import { type Client, UsageError } from './command.ts';

/** The document that an argument names: by id, the start of its id or of its original's SHA-256, its file name or title. */
export async function findDocument(client: Client, named: string): Promise<DocumentSummary> {
  const wanted = named.toLowerCase();
  const id = DocumentId.safeParse(wanted);
  const [known] = id.success ? await client.documents.list({ ids: [id.data] }) : [];
  if (known) return known;
  const documents = await allDocuments(client);
  const tests: ((document: DocumentSummary) => boolean)[] = [
    ({ fileName }) => fileName === named,
    ({ title }) => title !== null && fold(title) === fold(named),
    ({ id, originalSha256 }) =>
      wanted.length >= 6 && (id.startsWith(wanted) || originalSha256.startsWith(wanted)),
  ];
  return pickOne(documents, tests, `document “${named}”`);
}

/** The tag that an argument names: by id, name or alias, with or without its kind before a slash. */
export async function findTag(client: Client, named: string): Promise<TagSummary> {
  const [, kind, name = named] = /^(actor|theme|place|source|event)\/(.+)$/.exec(named) ?? [];
  const tags = (await client.tags.list()).filter((tag) => kind === undefined || tag.kind === kind);
  const tests: ((tag: TagSummary) => boolean)[] = [
    (tag) => tag.id === named.toLowerCase(),
    (tag) => nameKey(tag.name) === nameKey(name),
    (tag) => tag.aliases.some((alias) => nameKey(alias) === nameKey(name)),
  ];
  return pickOne(tags, tests, `tag “${named}”`);
}

function pickOne<T>(all: readonly T[], tests: readonly ((one: T) => boolean)[], what: string): T {
  for (const test of tests) {
    const [found, ...others] = all.filter(test);
    if (others.length > 0) throw new UsageError(`There is more than one ${what}; give its id.`);
    if (found) return found;
  }
  throw notFound(`The ${what}`);
}
