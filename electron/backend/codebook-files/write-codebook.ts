import type { CodebookFormat } from '../../../core/contract/codebook.ts';
import { listSharedNames } from '../../../db/shared-names.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { listTags } from '../../../db/tags.ts';
import type { CodebookFile } from './codebook-file.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { writeQdc } from './qdc.ts';
import { type ReferableTag, referTo } from './tag-reference.ts';

const mediaTypes = { json: 'application/json', csv: 'text/csv', qdc: 'application/xml' };

/** The library's codebook as a file, always the same for the same tags. */
export function writeCodebook(db: ReadableDb, format: CodebookFormat): File {
  const { codebook, refer } = readCodebook(db);
  const text =
    format === 'json'
      ? writeJson(codebook)
      : format === 'csv'
        ? writeCsv(codebook, refer)
        : writeQdc(codebook, refer);
  return new File([text], `codebook.${format}`, { type: mediaTypes[format] });
}

function readCodebook(db: ReadableDb): { codebook: CodebookFile; refer: (tag: ReferableTag) => string } {
  const stored = listTags(db);
  const refer = referTo(stored);
  const references = new Map(stored.map((tag) => [tag.id, refer(tag)]));
  const tags = stored.map((tag) => ({
    ...{ id: tag.id, kind: tag.kind, name: tag.name, names: tag.aliases, exceptions: tag.exceptions },
    parents: tag.parentIds.flatMap((id) => references.get(id) ?? []),
    ...{ definition: tag.definition, useWhen: tag.useWhen, notWhen: tag.notWhen, example: tag.example },
    colour: tag.colour,
  }));
  const meanings = listSharedNames(db).flatMap(({ name, meaning }) =>
    meaning ? { name, tag: references.get(meaning) ?? meaning } : [],
  );
  return { codebook: { tags, meanings }, refer };
}
