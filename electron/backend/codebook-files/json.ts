import { z } from 'zod';
import { notAllowed } from '../../../db/library-error.ts';
import { assertNotTooMany } from './assert-not-too-many.ts';
import { checkTag, start } from './check-tag.ts';
import type { CodebookFile, FileTag, ReadCodebook } from './codebook-file.ts';

const format = 'postil-codebook/1';

const RawFile = z.object({
  format: z.string().optional(),
  tags: z.array(z.unknown()),
  meanings: z.array(z.unknown()).default([]),
});

const list = z.array(z.string()).optional();
const text = z.string().optional();

const RawTag = z.object({
  id: z.string().nullish(),
  kind: z.string().nullish(),
  name: z.string(),
  ...{ names: list, exceptions: list, parents: list },
  ...{ definition: text, useWhen: text, notWhen: text, example: text },
  colour: z.union([z.number(), z.string()]).nullish(),
});

const RawMeaning = z.object({ name: z.string(), tag: z.string() });

/** A codebook of Postil, for people and programs to read; what a tag does not have is not in it. */
export function writeJson({ tags, meanings }: CodebookFile): string {
  return `${JSON.stringify({ format, tags: tags.map(withoutEmpty), meanings }, null, 2)}\n`;
}

/** Reads a codebook of Postil. Throws `NOT_ALLOWED` for anything else; a tag that is none is told of and left out. */
export function readJson(json: string, fileName: string): ReadCodebook {
  const file = RawFile.safeParse(parse(json, fileName));
  if (!file.success) throw notAllowed(`${fileName} holds no codebook of Postil. Nothing was imported.`);
  if (file.data.format !== undefined && file.data.format !== format) {
    throw notAllowed(
      `${fileName} is a codebook in the format “${start(file.data.format)}”, which this Postil does not read. Nothing was imported.`,
    );
  }
  assertNotTooMany(file.data.tags, fileName);
  assertNotTooMany(file.data.meanings, fileName);
  const problems: string[] = [];
  const tags = file.data.tags.flatMap((one, i) => {
    const where = `Tag ${i + 1}`;
    const raw = RawTag.safeParse(one);
    if (raw.success) return checkTag({ ...raw.data, where }, problems) ?? [];
    const field = raw.error.issues[0]?.path[0];
    problems.push(
      field === undefined
        ? `${where} is no tag and was left out.`
        : `${where} was left out: its “${String(field)}” is not as Postil writes it.`,
    );
    return [];
  });
  const meanings = file.data.meanings.flatMap((one, i) => {
    const raw = RawMeaning.safeParse(one);
    if (raw.success) return raw.data;
    problems.push(`Meaning ${i + 1} is not as Postil writes it and was left out.`);
    return [];
  });
  return { tags, meanings, problems };
}

function parse(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw notAllowed(`${fileName} is no JSON: it is damaged or not complete. Nothing was imported.`);
  }
}

function withoutEmpty({ id, kind, name, names, exceptions, parents, ...rest }: FileTag): object {
  const fields = { id, kind, name, names, exceptions, parents, ...rest };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => typeof value === 'number' || (value?.length ?? 0) > 0),
  );
}
