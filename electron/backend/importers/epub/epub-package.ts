import { ImportError } from '../importer.ts';
import { childOf, childrenOf, descendantsOf, parseXml, type XmlElement } from '../office/xml-tree.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { decodePath, folderOf, resolveEntry } from '../zip/zip-path.ts';

const prefixes: Readonly<Record<string, string>> = {
  'http://www.idpf.org/2007/opf': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:oasis:names:tc:opendocument:xmlns:container': 'ocf',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
};

/** A file that a book lists. */
export interface EpubItem {
  readonly entry: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** A book as its package says it is: what it is called, its files, and the order in which they are read. */
export interface EpubPackage {
  readonly archive: ZipArchive;
  readonly metadata: XmlElement | null;
  /** In reading order. */
  readonly spine: readonly EpubItem[];
  readonly cover: EpubItem | null;
}

/** Opens a book. Throws `ImportError` for one that is damaged or protected against copying. */
export async function openEpub(bytes: Uint8Array, name: string): Promise<EpubPackage> {
  const archive = await ZipArchive.open(bytes, name);
  const parse = async (entry: string): Promise<XmlElement | null> => {
    const part = await archive.read(entry);
    return part && parseXml(part, { name, prefixes });
  };
  refuseProtected(await parse('META-INF/encryption.xml'), name);
  const container = await parse('META-INF/container.xml');
  const place = container && descendantsOf(container, 'ocf:rootfile')[0]?.attributes['full-path'];
  const entry = place && findEntry(archive, '', place);
  const root = entry ? await parse(entry) : null;
  if (!entry || !root) throw new ImportError(`${name} is damaged: its table of contents is missing.`);
  const items = readItems(root, (href) => findEntry(archive, folderOf(entry), href));
  const metadata = childOf(root, 'opf:metadata');
  const spine = childrenOf(childOf(root, 'opf:spine'), 'opf:itemref').flatMap(
    ({ attributes }) => items.get(attributes.idref ?? '') ?? [],
  );
  return { archive, metadata, spine, cover: findCover(items, metadata) };
}

/** The entry that an address inside the book names, seen from a folder. Some books escape their names, some do not. */
export function findEntry(archive: ZipArchive, folder: string, href: string): string {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  const plain = resolveEntry(folder, path);
  return archive.has(plain) ? plain : resolveEntry(folder, decodePath(path));
}

function readItems(root: XmlElement, find: (href: string) => string): Map<string, EpubItem> {
  const items = new Map<string, EpubItem>();
  for (const { attributes } of childrenOf(childOf(root, 'opf:manifest'), 'opf:item')) {
    const { id, href } = attributes;
    if (!id || !href) continue;
    items.set(id, {
      entry: find(href),
      mediaType: attributes['media-type']?.trim().toLowerCase() ?? '',
      properties: attributes.properties?.split(/\s+/) ?? [],
    });
  }
  return items;
}

function findCover(items: ReadonlyMap<string, EpubItem>, metadata: XmlElement | null): EpubItem | null {
  const named = childrenOf(metadata, 'opf:meta').find(({ attributes }) => attributes.name === 'cover');
  const cover =
    [...items.values()].find(({ properties }) => properties.includes('cover-image')) ??
    items.get(named?.attributes.content ?? '');
  return cover?.mediaType.startsWith('image/') ? cover : null;
}

/** Ways to disguise fonts, which are no matter here; whatever else is encrypted is the text. */
const fontDisguises = /^http:\/\/(www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

function refuseProtected(encryption: XmlElement | null, name: string): void {
  const methods = encryption ? descendantsOf(encryption, 'enc:EncryptedData') : [];
  const isProtected = methods.some((data) => {
    const algorithm = childOf(data, 'enc:EncryptionMethod')?.attributes.Algorithm;
    return !fontDisguises.test(algorithm ?? '');
  });
  if (!isProtected) return;
  throw new ImportError(
    `${name} is protected against copying (DRM), so its text cannot be read. A copy without protection can be imported.`,
  );
}
