import { type TagKind, tagKinds } from '../../core/model/tag.ts';

/** What a piece of a line is, for its colour. */
export type PieceKind = 'plain' | 'sign' | 'key' | 'strong' | TagKind;

/** A line of Markdown, cut into pieces that joined give the line again. */
export interface ColouredLine extends LineParts {
  /** The line's number, from 1. */
  readonly number: number;
}

interface LineParts {
  readonly isHeading: boolean;
  readonly pieces: readonly { readonly text: string; readonly kind: PieceKind }[];
}

/** The lines of an exported file, with its front matter, headings, labels and tags told apart. */
export function colourMarkdown(markdown: string): ColouredLine[] {
  const lines = markdown.replace(/\n$/, '').split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.map((line, at) => ({
    number: at + 1,
    ...(at <= end ? frontMatterLine(line) : bodyLine(line)),
  }));
}

function frontMatterLine(line: string): LineParts {
  const [, key = '', rest = ''] = /^([\w-]+:)?(.*)$/u.exec(line) ?? [];
  return line === '---' ? coloured([line, 'sign']) : coloured([key, 'key'], [rest, 'plain']);
}

function bodyLine(line: string): LineParts {
  if (/^#{1,6} /.test(line)) return { isHeading: true, pieces: [{ text: line, kind: 'strong' }] };
  const [, signs = '', label = '', rest = ''] =
    /^((?:\s*(?:>|[-*]|\d+[.)])(?= |$) ?)*)(\*\*[^*]+:\*\*)?(.*)$/su.exec(line) ?? [];
  return coloured(
    [signs, 'sign'],
    [label, 'strong'],
    ...(label === '**Tags:**' ? tags(rest) : [[rest, 'plain'] as const]),
  );
}

const tagWord = new RegExp(`(#(?:${tagKinds.join('|')})/\\S+)`, 'u');

function tags(text: string): Piece[] {
  return text
    .split(tagWord)
    .map((piece) => [piece, tagKinds.find((kind) => piece.startsWith(`#${kind}/`)) ?? 'plain']);
}

type Piece = readonly [text: string, kind: PieceKind];

function coloured(...pieces: readonly Piece[]): LineParts {
  return {
    isHeading: false,
    pieces: pieces.flatMap(([text, kind]) => (text ? [{ text, kind }] : [])),
  };
}
