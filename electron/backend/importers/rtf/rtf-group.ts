import { plainParagraph, type RtfNote, type RtfParagraph } from './rtf-text.ts';

/** Where the words of a group go: into the text, nowhere, to the tables before the text, or to somebody who gathers them. */
export type RtfSink =
  | 'text'
  | 'skip'
  | 'shape'
  | 'choice'
  | 'fonts'
  | 'styles'
  | 'info'
  | ((text: string) => void);

/** A field, of which a group is the instruction and another the result. */
export interface RtfField {
  instruction: string;
}

/** What holds from one brace to the other. */
export interface RtfGroup {
  sink: RtfSink;
  font: number | null;
  /** How many characters stand, behind each one in Unicode, for programs that do not know it. */
  fallback: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  paragraph: RtfParagraph;
  /** The fields whose results the words are. */
  fields: readonly RtfField[];
  /** The field that this group belongs to. */
  field: RtfField | null;
  note: RtfNote | null;
  /** Whether those who do not know what it is leave it out. */
  isOptional: boolean;
  /** Whether anything has been read of it. */
  isBegun: boolean;
  /** What is done at its end. */
  close: (() => void) | null;
}

/** The group around everything. */
export const outermostGroup: RtfGroup = {
  sink: 'text',
  font: null,
  fallback: 1,
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  paragraph: plainParagraph,
  fields: [],
  field: null,
  note: null,
  isOptional: false,
  isBegun: true,
  close: null,
};

/** Takes a word that says how the text of a group is set; false for a word that says nothing of it. */
export function formatGroup(group: RtfGroup, word: string, number: number | null): boolean {
  const change = formats[word];
  if (!change) return false;
  Object.assign(group, change(group, number));
  return true;
}

type Change = (group: RtfGroup, number: number | null) => Partial<RtfGroup>;

const isOn = (number: number | null) => number !== 0;
const paragraph =
  (change: (number: number | null) => Partial<RtfParagraph>): Change =>
  (group, number) => ({ paragraph: { ...group.paragraph, ...change(number) } });

const formats: Readonly<Record<string, Change>> = {
  b: (_, number) => ({ bold: isOn(number) }),
  i: (_, number) => ({ italic: isOn(number) }),
  v: (_, number) => ({ hidden: isOn(number) }),
  deleted: (_, number) => ({ deleted: isOn(number) }),
  f: (_, number) => ({ font: number }),
  uc: (_, number) => ({ fallback: Math.max(0, Math.min(number ?? 1, 100)) }),
  pard: () => ({ paragraph: plainParagraph }),
  intbl: paragraph(() => ({ isInTable: true })),
  rtlpar: paragraph(() => ({ isRightToLeft: true })),
  ltrpar: paragraph(() => ({ isRightToLeft: false })),
  s: paragraph((number) => ({ style: number ?? 0 })),
  outlinelevel: paragraph((number) => ({ outline: number })),
  ilvl: paragraph((number) => ({ level: Math.max(0, Math.min(number ?? 0, 8)) })),
};
