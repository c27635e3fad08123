import type { FileTag } from './codebook-file.ts';
import { joinNames, splitNames } from './name-list.ts';

/** What a code's description says in Postil's words; a text of another program is a definition. */
export interface DescriptionParts
  extends Pick<
    FileTag,
    'definition' | 'useWhen' | 'notWhen' | 'example' | 'names' | 'exceptions' | 'parents'
  > {
  /** Shared names that mean this tag by default. */
  readonly means: string[];
}

const textLabels = { useWhen: 'Use when', notWhen: 'Not when', example: 'Example' } as const;
const listLabels = {
  names: 'Other names',
  exceptions: 'Not these phrases',
  parents: 'Also below',
  means: 'Names it means by default',
} as const;
const labels: readonly string[] = [...Object.values(textLabels), ...Object.values(listLabels)];
const labelled = new RegExp(`^(\\\\*)(${labels.join('|')}): ?(.*)$`, 'su');

/**
 * One text of what REFI-QDA has no element for: the definition, then a paragraph for each part, after its label. A line of
 * a text that begins as a label does stands behind a backslash.
 */
export function writeDescription(parts: DescriptionParts): string {
  const sections = parts.definition === '' ? [] : [escapeLines(parts.definition)];
  for (const [field, label] of entries(textLabels)) {
    if (parts[field] !== '') sections.push(`${label}: ${escapeLines(parts[field], true)}`);
  }
  for (const [field, label] of entries(listLabels)) {
    if (parts[field].length > 0) sections.push(`${label}: ${escapeLines(joinNames(parts[field]), true)}`);
  }
  return sections.join('\n\n');
}

/** Reads such a text, or any other. */
export function readDescription(text: string): DescriptionParts {
  const found = new Map<string, string[]>([['', []]]);
  let open = '';
  for (const line of text.split('\n')) {
    const match = labelled.exec(line);
    if (match && match[1] === '' && !found.has(match[2] ?? '')) {
      closeSection(found.get(open), open === '');
      open = match[2] ?? '';
      found.set(open, [match[3] ?? '']);
    } else found.get(open)?.push(match?.[1] ? line.slice(1) : line);
  }
  const read = (label: string) => found.get(label)?.join('\n') ?? '';
  return {
    definition: read(''),
    useWhen: read(textLabels.useWhen),
    notWhen: read(textLabels.notWhen),
    example: read(textLabels.example),
    names: splitNames(read(listLabels.names)),
    exceptions: splitNames(read(listLabels.exceptions)),
    parents: splitNames(read(listLabels.parents)),
    means: splitNames(read(listLabels.means)),
  };
}

/** Takes off the empty line that parts a section from the next; nothing stands before the first label if that is all. */
function closeSection(lines: string[] | undefined, isDefinition: boolean): void {
  if (lines?.at(-1) === '' && (lines.length > 1 || isDefinition)) lines.pop();
}

function escapeLines(text: string, isAfterLabel = false): string {
  return text
    .split('\n')
    .map((line, i) => (labelled.test(line) && !(isAfterLabel && i === 0) ? `\\${line}` : line))
    .join('\n');
}

function entries<Key extends string>(record: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(record) as [Key, string][];
}
