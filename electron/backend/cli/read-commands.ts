import type { DocumentSummary } from '../../../core/contract/documents.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import { Metadata } from '../../../core/model/document.ts';
import type { TagId } from '../../../core/model/ids.ts';
import { eachDocument } from './all-documents.ts';
import { type Command, UsageError } from './command.ts';
import { findDocument } from './find-record.ts';

/** `postil list` */
export const listCommand: Command = {
  name: 'list',
  usage: '',
  summary: 'list the documents',
  takes: [0, 0],
  async run(_, { client, output }) {
    for await (const document of eachDocument(client)) {
      const title = document.title ?? `[no title] ${document.fileName}`;
      output.result(
        documentFacts(document),
        `${document.id}  ${document.publishedOn ?? '—'}  ${title}  (${document.highlights} highlights, ${document.notes} notes)`,
      );
    }
    return 0;
  },
};

/** `postil show` */
export const showCommand: Command = {
  name: 'show',
  usage: '<document>',
  summary: 'show a document, named by id, file name, title or the start of its SHA-256',
  takes: [1, 1],
  async run({ positionals: [named = ''] }, { client, output }) {
    const document = await findDocument(client, named);
    const { text } = await client.documents.text({ id: document.id });
    const facts = [document.authors.join(', '), document.publisher, document.publishedOn].filter(Boolean);
    const { parts } = await client.cleanUp.read({ documentId: document.id });
    const removed = parts.flatMap(({ text, line, fate }) =>
      fate.kind === 'removed' ? { text, reason: fate.reason, line } : [],
    );
    output.result(
      { ...documentFacts(document), text, removed },
      document.title ?? '[no title]',
      facts.join(' · '),
      '',
      text,
    );
    return 0;
  },
};

/** `postil search` */
export const searchCommand: Command = {
  name: 'search',
  usage: '<query> [--limit <n>]',
  summary: 'search titles, texts, highlights and notes',
  options: { limit: { type: 'string' } },
  takes: [1, Number.POSITIVE_INFINITY],
  async run({ positionals, values }, { client, output }) {
    const limit = Number(values.limit ?? 20);
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100)) {
      throw new UsageError('--limit takes a number from 1 to 100.');
    }
    const answer = await client.search.find({ query: positionals.join(' '), limit, places: 100 });
    for (const { sentence } of answer.problems) output.note(sentence);
    for (const { documentId, places } of answer.documents) {
      if (places.length === 0) output.result({ kind: 'document', documentId }, `document  ${documentId}`);
      for (const { matches: _, isCut: __, others: ___, ...place } of places) {
        const at = `${documentId} ${place.start}–${place.end}`;
        output.result({ documentId, ...place }, `${place.kind.padEnd(10)}${at}`, `    ${place.snippet}`);
      }
    }
    const { count, isComplete } = answer.total;
    const found = `${count}${isComplete ? '' : ' or more'}`;
    if (answer.next !== null) output.note(`These are the first ${limit} of ${found} documents.`);
    return 0;
  },
};

/** `postil tags list` */
export const tagsListCommand: Command = {
  name: 'tags list',
  usage: '',
  summary: 'list the tags with their use',
  takes: [0, 0],
  async run(_, { client, output }) {
    const tags = await client.tags.list();
    const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]));
    for (const tag of tags) {
      output.result(tagFacts(tag, nameOf), `${tag.kind.padEnd(8)}${tag.name}  (${tag.highlights})`);
    }
    return 0;
  },
};

/** A tag as the command line tells of it, its parents by name. */
export function tagFacts(tag: TagSummary, nameOf: ReadonlyMap<TagId, string>) {
  const { id, kind, name, aliases, exceptions, definition, useWhen, notWhen, example } = tag;
  const parents = tag.parentIds.flatMap((parent) => nameOf.get(parent) ?? []);
  return {
    ...{ tagId: id, kind, name, parents, aliases, exceptions, definition, useWhen, notWhen, example },
    ...{ uses: tag.highlights, documents: tag.documents },
  };
}

function documentFacts(document: DocumentSummary) {
  const { id, words, highlights, notes, toReview, versions, needsCheck, importedAt } = document;
  const { fileName, originalSha256, textSha256 } = document;
  return {
    documentId: id,
    ...Metadata.parse(document),
    ...{ words, highlights, notes, toReview, versions, needsCheck },
    ...{ fileName, originalSha256, textSha256, importedAt: new Date(importedAt).toISOString() },
  };
}
