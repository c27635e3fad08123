/** An encoding that a text can be opened in. */
export interface Encoding {
  /** The WHATWG label, or where that standard has none, the name that is usual. */
  readonly label: string;
  /** Its name in words. */
  readonly name: string;
}

/** Encodings of one script. */
export interface EncodingGroup {
  readonly script: string;
  readonly encodings: readonly Encoding[];
}

/** What stands before the name of the encoding in the label of a text whose letters were garbled by it. */
export const mendPrefix = 'mojibake:';

/** The encodings that a text can be reopened in, by script, those in common use first. */
export const encodingGroups: readonly EncodingGroup[] = [
  {
    script: 'All scripts',
    encodings: [
      { label: 'utf-8', name: 'Unicode (UTF-8)' },
      { label: 'utf-16le', name: 'Unicode (UTF-16, little-endian)' },
      { label: 'utf-16be', name: 'Unicode (UTF-16, big-endian)' },
      { label: 'utf-32le', name: 'Unicode (UTF-32, little-endian)' },
      { label: 'utf-32be', name: 'Unicode (UTF-32, big-endian)' },
    ],
  },
  {
    script: 'Western European',
    encodings: [
      { label: 'windows-1252', name: 'Western (Windows)' },
      { label: 'iso-8859-15', name: 'Western (ISO, with euro)' },
      { label: 'macintosh', name: 'Western (Macintosh)' },
      { label: 'cp850', name: 'Western (DOS)' },
      { label: 'cp437', name: 'Western (DOS, United States)' },
    ],
  },
  {
    script: 'Arabic and Persian',
    encodings: [
      { label: 'windows-1256', name: 'Arabic (Windows)' },
      { label: 'iso-8859-6', name: 'Arabic (ISO)' },
      { label: 'cp720', name: 'Arabic (DOS)' },
      { label: 'cp864', name: 'Arabic (DOS, shaped letters)' },
    ],
  },
  {
    script: 'Hebrew',
    encodings: [
      { label: 'windows-1255', name: 'Hebrew (Windows)' },
      { label: 'iso-8859-8-i', name: 'Hebrew (ISO)' },
      { label: 'cp862', name: 'Hebrew (DOS)' },
    ],
  },
  {
    script: 'Cyrillic',
    encodings: [
      { label: 'windows-1251', name: 'Cyrillic (Windows)' },
      { label: 'koi8-r', name: 'Russian (KOI8-R)' },
      { label: 'koi8-u', name: 'Ukrainian (KOI8-U)' },
      { label: 'ibm866', name: 'Russian (DOS)' },
      { label: 'iso-8859-5', name: 'Cyrillic (ISO)' },
      { label: 'x-mac-cyrillic', name: 'Cyrillic (Macintosh)' },
    ],
  },
  {
    script: 'Turkish',
    encodings: [
      { label: 'windows-1254', name: 'Turkish (Windows)' },
      { label: 'cp857', name: 'Turkish (DOS)' },
    ],
  },
  {
    script: 'Greek',
    encodings: [
      { label: 'windows-1253', name: 'Greek (Windows)' },
      { label: 'iso-8859-7', name: 'Greek (ISO)' },
      { label: 'cp737', name: 'Greek (DOS)' },
    ],
  },
  {
    script: 'Central European and Baltic',
    encodings: [
      { label: 'windows-1250', name: 'Central European (Windows)' },
      { label: 'iso-8859-2', name: 'Central European (ISO)' },
      { label: 'cp852', name: 'Central European (DOS)' },
      { label: 'windows-1257', name: 'Baltic (Windows)' },
      { label: 'iso-8859-16', name: 'Romanian (ISO)' },
    ],
  },
  {
    script: 'East and South-East Asian',
    encodings: [
      { label: 'gb18030', name: 'Chinese, simplified (GB 18030)' },
      { label: 'big5', name: 'Chinese, traditional (Big5)' },
      { label: 'shift_jis', name: 'Japanese (Shift JIS)' },
      { label: 'euc-jp', name: 'Japanese (EUC)' },
      { label: 'iso-2022-jp', name: 'Japanese (ISO 2022)' },
      { label: 'euc-kr', name: 'Korean (EUC)' },
      { label: 'windows-874', name: 'Thai (Windows)' },
      { label: 'windows-1258', name: 'Vietnamese (Windows)' },
    ],
  },
  {
    script: 'Mend letters that were garbled',
    encodings: [
      { label: `${mendPrefix}windows-1252`, name: 'UTF-8 that was taken for Western (Ã©, Ø§Ù„)' },
      { label: `${mendPrefix}windows-1251`, name: 'UTF-8 that was taken for Cyrillic (РїСЂРё)' },
      { label: `${mendPrefix}windows-1256`, name: 'UTF-8 that was taken for Arabic (ط§ظ„)' },
      { label: `${mendPrefix}windows-1255`, name: 'UTF-8 that was taken for Hebrew (׳©׳׳)' },
    ],
  },
];

/** The name of an encoding in words; the label itself where it is not among those offered. */
export function encodingName(label: string): string {
  const known = encodingGroups
    .flatMap(({ encodings }) => encodings)
    .find((one) => one.label === label.toLowerCase());
  return known?.name ?? label;
}
