import { ImportError } from '../importer.ts';
import { childOf, descendantsOf, parseXml, type XmlElement } from '../office/xml-tree.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { decodePath, resolveEntry } from '../zip/zip-path.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

const prefixes: Readonly<Record<string, string>> = {
  [`${oasis}:office:1.0`]: 'office',
  [`${oasis}:text:1.0`]: 'text',
  [`${oasis}:table:1.0`]: 'table',
  [`${oasis}:style:1.0`]: 'style',
  [`${oasis}:drawing:1.0`]: 'draw',
  [`${oasis}:meta:1.0`]: 'meta',
  [`${oasis}:manifest:1.0`]: 'manifest',
  [`${oasis}:xsl-fo-compatible:1.0`]: 'fo',
  [`${oasis}:svg-compatible:1.0`]: 'svg',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
};

/** The parts of an OpenDocument text. */
export interface OdtPackage {
  readonly text: XmlElement;
  /** The elements that hold styles, those for all documents before those of this text. */
  readonly styles: readonly XmlElement[];
  readonly meta: XmlElement | null;
  /** The bytes of the pictures in it, by their address in the text. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** How many of them were damaged. */
  readonly damagedPictures: number;
}

/** Opens an OpenDocument text. Throws `ImportError` for one that is damaged or locked. */
export async function openOdt(bytes: Uint8Array, name: string): Promise<OdtPackage> {
  const archive = await ZipArchive.open(bytes, name);
  const parse = async (entry: string): Promise<XmlElement | null> => {
    const part = await archive.read(entry);
    return part && parseXml(part, { name, prefixes });
  };
  const manifest = await parse('META-INF/manifest.xml');
  if (manifest && descendantsOf(manifest, 'manifest:encryption-data').length > 0) {
    throw new ImportError(
      `${name} is protected with a password, which Postil cannot open. Open it in its own program, save it without the password, and import that.`,
    );
  }
  const content = await parse('content.xml');
  const text = childOf(childOf(content, 'office:body'), 'office:text');
  if (!text)
    throw new ImportError(`${name} is damaged: its text is missing. Save it once more, and try again.`);
  const styles = await parse('styles.xml');
  const pictures = new Map<string, Uint8Array>();
  for (const { attributes } of descendantsOf(text, 'draw:image')) {
    const href = attributes['xlink:href'] ?? '';
    const picture = pictures.has(href) ? null : await archive.readIfWhole(resolveEntry('', decodePath(href)));
    if (picture) pictures.set(href, picture);
  }
  return {
    text,
    styles: [
      childOf(styles, 'office:styles'),
      childOf(content, 'office:styles'),
      childOf(content, 'office:automatic-styles'),
    ].filter((element) => element !== null),
    meta: childOf(await parse('meta.xml'), 'office:meta'),
    pictures,
    damagedPictures: archive.damaged.size,
  };
}
