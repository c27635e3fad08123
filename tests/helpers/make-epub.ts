import { makeZip } from './make-zip.ts';

/** What a book is made of. Chapters are the inner XHTML of their bodies, by path from the package's folder. */
export interface EpubContent {
  readonly chapters: Readonly<Record<string, string>>;
  /** The inner XML of the record. */
  readonly record?: string;
  /** More items of the manifest, such as `<item id="cover" … />`. */
  readonly items?: string;
  /** More files, by their whole paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What stands before each chapter's root. */
  readonly prolog?: string;
}

/** A book of these chapters, in this order. The package is in the folder `OPS`. */
export function makeEpub({ chapters, record = '', items = '', files = {}, prolog = '' }: EpubContent) {
  const paths = Object.keys(chapters);
  const listed = paths.map(
    (path, i) => `<item id="i${i}" href="${encodeURI(path)}" media-type="application/xhtml+xml"/>`,
  );
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${record}</metadata><manifest>${listed.join('')}${items}</manifest><spine>${paths.map((_, i) => `<itemref idref="i${i}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      Object.entries(chapters).map(([path, body]) => [
        `OPS/${path}`,
        `${prolog}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>${body.startsWith('<body') ? body : `<body>${body}</body>`}</html>`,
      ]),
    ),
    ...files,
  });
}
