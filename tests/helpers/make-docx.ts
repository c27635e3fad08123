import { makeZip } from './make-zip.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a Word document is made of: inner XML by part. Links are ids of the text with their addresses. */
export interface DocxContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly core?: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
}

/** A Word document of these parts. */
export function makeDocx({
  body,
  core,
  links = {},
  pictures = {},
  ...parts
}: DocxContent): Promise<Uint8Array> {
  const inner = Object.entries(parts);
  const targets = [
    ...inner.map(([kind]) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`),
    ...Object.entries(links).map(
      ([id, address]) =>
        `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${address}" TargetMode="External"/>`,
    ),
    ...Object.keys(pictures).map(
      (id) => `<Relationship Id="${id}" Type="${office}/image" Target="media/${id}.png"/>`,
    ),
  ];
  const root = (name: string, content: string) => `<w:${name} ${namespaces}>${content}</w:${name}>`;
  return makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${root('document', `<w:body>${body}</w:body>`)}`,
    'word/_rels/document.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    ...Object.fromEntries(inner.map(([kind, content]) => [`word/${kind}.xml`, root(kind, content)])),
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes])),
    ...(core !== undefined && {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    }),
  });
}

/** A paragraph of plain runs, or of XML that is given as it is. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
