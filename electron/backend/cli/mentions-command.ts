import { NameIndex } from '../../../core/codebook/name-index.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { allDocuments } from './all-documents.ts';
import { type Command, UsageError } from './command.ts';
import { findDocument, findTag } from './find-record.ts';

/** `postil mentions` */
export const mentionsCommand: Command = {
  name: 'mentions',
  usage: '[<document> | --all] [--tag <tag>]',
  summary: 'list where names of the codebook stand in a document, or in all; of all tags or of one',
  options: { all: { type: 'boolean' }, document: { type: 'string' }, tag: { type: 'string' } },
  takes: [0, 1],
  async run({ positionals, values }, { client, output }) {
    const [named = values.document] = positionals;
    if (named !== undefined && values.all) throw new UsageError('Name a document, or say --all.');
    const document = typeof named === 'string' ? await findDocument(client, named) : null;
    const tag = typeof values.tag === 'string' ? await findTag(client, values.tag) : null;
    const documents = document ? [document] : await allDocuments(client);
    const fileOf = new Map(documents.map(({ id, fileName }) => [id, fileName]));
    const tags = new Map((await client.tags.list()).map((one) => [one.id, one]));
    const aliases = new Aliases(tags);
    const events = await client.mentions.list({
      scope: document ? { kind: 'document', id: document.id } : { kind: 'library' },
      tagIds: tag ? [tag.id] : [],
    });
    for await (const event of events) {
      if (event.kind === 'done' && !event.isComplete) output.note('There are more; these are the first.');
      if (event.kind !== 'document') continue;
      const { documentId, mentions } = event.found;
      const file = fileOf.get(documentId) ?? '';
      for (const { start, end, words: quote, tagIds, state } of mentions) {
        const mayMean = tagIds.map((tagId) => tags.get(tagId)?.name ?? '');
        const alias = aliases.of(tagIds, quote);
        output.result(
          { documentId, file, start, end, quote, tag: mayMean[0], alias, mayMean, state },
          `${file} ${start}–${end}  ${quote} = ${mayMean.join(' or ')}  (${state})`,
        );
      }
    }
    return 0;
  },
};

/** Tells by which of a tag's names words were found. */
class Aliases {
  readonly #tags: ReadonlyMap<TagId, TagSummary>;
  readonly #indexes = new Map<TagId, NameIndex<string>>();

  constructor(tags: ReadonlyMap<TagId, TagSummary>) {
    this.#tags = tags;
  }

  /** Null if the analyst said that words mean a tag without such a name. */
  of([tagId]: readonly TagId[], words: string): string | null {
    const tag = tagId && this.#tags.get(tagId);
    if (!tag) return null;
    const index = this.#indexes.get(tag.id) ?? indexOf(tag);
    this.#indexes.set(tag.id, index);
    return index.find(words)[0]?.name.name ?? null;
  }
}

const indexOf = ({ name, aliases }: TagSummary): NameIndex<string> =>
  new NameIndex([name, ...aliases].map((one) => ({ name: one, owners: [one] })));
