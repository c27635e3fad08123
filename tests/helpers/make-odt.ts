import { makeZip } from './make-zip.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = [
  ...['office', 'text', 'table', 'style', 'meta'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  `xmlns:draw="${oasis}:drawing:1.0"`,
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${oasis}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** What an OpenDocument text is made of: inner XML. */
export interface OdtContent {
  readonly text: string;
  readonly styles?: string;
  readonly meta?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** An OpenDocument text of these parts. */
export function makeOdt({ text, styles = '', meta = '', files = {} }: OdtContent): Promise<Uint8Array> {
  const document = (part: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><office:document-${part} ${namespaces}>${content}</office:document-${part}>`;
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': document(
      'content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`,
    ),
    'meta.xml': document('meta', `<office:meta>${meta}</office:meta>`),
    ...files,
  });
}
