import type { Node } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import { joinWrappedLines } from '../text/join-wrapped-lines.ts';
import { type Flow, joinFlowed, type QuotedLine } from './eml-flowed.ts';

/** The blocks of a message in plain text: what it quotes of others, behind `>`, is kept as quotations. */
export function readMailText(text: string, flow: Flow | null): Node[] {
  const split = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((raw, i): QuotedLine => {
      const marker = /^(?:>[ \t]?)+/.exec(raw)?.[0] ?? '';
      return { number: i + 1, raw: raw.slice(marker.length), depth: marker.replace(/[^>]/g, '').length };
    });
  const lines = flow ? joinFlowed(split, flow) : split;
  const runs: QuotedLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0]?.depth === line.depth) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) =>
    joinWrappedLines(run).flatMap((joined) => {
      const type = run[0]?.depth ? schema.nodes.quote : schema.nodes.paragraph;
      const words = clean(joined.text);
      return words ? [type.create(null, schema.text(words))] : [];
    }),
  );
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(unwanted, '')
    .replace(/[ \t]+/g, ' ')
    .normalize('NFC')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g;
