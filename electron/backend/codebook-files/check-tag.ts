import { colours } from '../../../core/model/highlight.ts';
import { mostNames, mostParents, TagFields, TagName, tagKinds } from '../../../core/model/tag.ts';
import type { FileTag } from './codebook-file.ts';

/** A tag as it stands in a file, in texts that nobody has looked at. `where` begins a sentence: `Row 7`. */
export interface RawTag {
  readonly where: string;
  readonly id?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly name: string;
  readonly names?: readonly string[] | undefined;
  readonly exceptions?: readonly string[] | undefined;
  readonly parents?: readonly string[] | undefined;
  readonly definition?: string | undefined;
  readonly useWhen?: string | undefined;
  readonly notWhen?: string | undefined;
  readonly example?: string | undefined;
  readonly colour?: string | number | null | undefined;
}

/**
 * A tag within the limits of the codebook, or null if it has no name that could be stored. What does not fit is left out
 * whole, never cut, and told in `problems`.
 */
export function checkTag(raw: RawTag, problems: string[]): FileTag | null {
  const name = raw.name.toWellFormed().trim();
  if (!TagName.safeParse(name).success) {
    problems.push(
      name === ''
        ? `${raw.where} has no name and was left out.`
        : `${raw.where} has a name of more than 300 characters and was left out: “${start(name)}”.`,
    );
    return null;
  }
  const tell = (what: string) => problems.push(`${raw.where}, “${start(name)}”: ${what}`);
  const text = (field: 'definition' | 'useWhen' | 'notWhen' | 'example'): string => {
    const value = (raw[field] ?? '').toWellFormed();
    if (TagFields.shape[field].safeParse(value).success) return value;
    tell(`a text of ${value.length} characters is too long for a tag and was left out.`);
    return '';
  };
  return {
    id: plainId(raw.id ?? '') || null,
    kind: readKind(raw.kind, tell),
    name,
    names: readNames(raw.names, mostNames, 'name', tell).filter((other) => other !== name),
    exceptions: readNames(raw.exceptions, mostNames, 'exception', tell),
    parents: readNames(raw.parents, mostParents, 'broader tag', tell),
    definition: text('definition'),
    useWhen: text('useWhen'),
    notWhen: text('notWhen'),
    example: text('example'),
    colour: readColour(raw.colour, tell),
  };
}

/** An id without the braces that some programs write around it, in small letters. */
export function plainId(id: string): string {
  return id
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
}

/** The beginning of a text, for a sentence. */
export function start(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60).toWellFormed()}…`;
}

function readKind(kind: string | null | undefined, tell: (what: string) => void): FileTag['kind'] {
  const word = kind?.trim().toLowerCase() ?? '';
  if (word === '') return null;
  const found = tagKinds.find((one) => one === word || `${one}s` === word);
  if (!found) tell(`there is no kind “${start(word)}”, so it is taken for a theme.`);
  return found ?? null;
}

function readNames(
  names: readonly string[] | undefined,
  most: number,
  what: string,
  tell: (what: string) => void,
): string[] {
  const trimmed = (names ?? []).map((name) => name.toWellFormed().trim()).filter(Boolean);
  const fitting = [...new Set(trimmed)].filter((name) => {
    if (TagName.safeParse(name).success) return true;
    tell(`a ${what} of more than 300 characters was left out: “${start(name)}”.`);
    return false;
  });
  if (fitting.length > most)
    tell(`it has more than ${most} ${what}s; those after the first ${most} were left out.`);
  return fitting.slice(0, most);
}

function readColour(colour: RawTag['colour'], tell: (what: string) => void): FileTag['colour'] {
  if (colour === undefined || colour === null || colour === '') return null;
  const found = colours.find((one) => one === Number(colour));
  if (!found) tell(`“${start(String(colour))}” is no mark from 1 to 8 and was left out.`);
  return found ?? null;
}
