import { parse } from 'yaml';
import { z } from 'zod';
import {
  emptyMetadata,
  type Metadata,
  type MetadataEvidence,
  PartialDate,
} from '../../../../core/model/document.ts';
import { readDate } from '../read-date.ts';
import { validMetadata } from '../valid-metadata.ts';

/** What YAML front matter says about a document. */
export interface FrontMatter {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  readonly warnings: readonly string[];
}

const Text = z.union([z.string(), z.number().transform(String)]).transform((value) => value.trim());
const Texts = z.union([Text.transform((value) => [value]), z.array(Text)]);

/** The names under which writers, site generators and Postil's own exports keep each field. */
const fieldNames = {
  title: ['title'],
  authors: ['authors', 'author', 'by'],
  publisher: ['publisher', 'site', 'source'],
  publishedOn: ['published', 'publishedOn', 'date', 'pubdate'],
  language: ['language', 'lang'],
} as const;

/** Reads front matter; a field that is not what it should be stays empty. */
export function readFrontMatter(yaml: string): FrontMatter {
  const none = { metadata: emptyMetadata, evidence: {}, warnings: [] };
  if (!yaml.trim()) return none;
  const fields = parseFields(yaml);
  if (!fields) return { ...none, warnings: ['The front matter is not valid YAML and was not used.'] };
  const one = (name: keyof typeof fieldNames) => firstField(fields, fieldNames[name])?.[0];
  const date = one('publishedOn');
  const proposed = {
    title: one('title'),
    authors: firstField(fields, fieldNames.authors),
    publisher: one('publisher'),
    publishedOn: date && (PartialDate.safeParse(date).success ? date : readDate(date)),
    language: one('language'),
  };
  const metadata = validMetadata(proposed);
  const evidence: MetadataEvidence = {};
  for (const name of metadataFields) {
    if (metadata[name]?.length) evidence[name] = 'front matter';
  }
  return { metadata, evidence, warnings: [] };
}

const metadataFields = ['title', 'authors', 'publisher', 'publishedOn', 'language'] as const;

function parseFields(yaml: string): Record<string, unknown> | null {
  try {
    const value = z.record(z.string(), z.unknown()).safeParse(parse(yaml, { schema: 'failsafe' }));
    return value.success ? value.data : null;
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('YAML')) return null;
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function firstField(fields: Record<string, unknown>, names: readonly string[]): string[] | undefined {
  for (const name of names) {
    const texts = Texts.safeParse(fields[name]);
    const kept = texts.success ? texts.data.filter((text) => text && text !== 'null') : [];
    if (kept.length > 0) return kept;
  }
  return undefined;
}
