import { ImportError } from '../importer.ts';
import { childrenOf, parseXml, type XmlElement } from '../office/xml-tree.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { folderOf, resolveEntry } from '../zip/zip-path.ts';

const office = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

/** The prefixes that the importer knows WordprocessingML's namespaces by, in both editions of the standard. */
const prefixes: Readonly<Record<string, string>> = {
  [`${office}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${office}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${office}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${strict}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${office}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  [`${office}/package/2006/metadata/core-properties`]: 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
};

/** Where a part of the package points. */
export interface DocxTarget {
  /** The last word of the relationship's type, for example `image`. */
  readonly kind: string;
  /** An entry's name, or an address if it is outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** A part of the package: its XML, and what its ids point at. */
export interface DocxPart {
  readonly root: XmlElement;
  readonly targets: ReadonlyMap<string, DocxTarget>;
}

/** The parts of a Word document. */
export class DocxPackage {
  readonly #archive: ZipArchive;
  readonly #name: string;
  /** The name of the part that holds the text. */
  readonly #main: string;
  readonly #mainTargets: ReadonlyMap<string, DocxTarget>;
  readonly #packageTargets: ReadonlyMap<string, DocxTarget>;

  private constructor(
    archive: ZipArchive,
    name: string,
    targets: Record<'package' | 'main', ReadonlyMap<string, DocxTarget>>,
    main: string,
  ) {
    this.#archive = archive;
    this.#name = name;
    this.#main = main;
    this.#packageTargets = targets.package;
    this.#mainTargets = targets.main;
  }

  /** Throws `ImportError` for a package without a text. */
  static async open(bytes: Uint8Array, name: string): Promise<DocxPackage> {
    const archive = await ZipArchive.open(bytes, name);
    const targets = await readTargets(archive, '', name);
    const main = find(targets, 'officeDocument')?.target ?? 'word/document.xml';
    if (!archive.has(main)) {
      throw new ImportError(`${name} is damaged: its text is missing. Save it once more, and try again.`);
    }
    return new DocxPackage(
      archive,
      name,
      { package: targets, main: await readTargets(archive, main, name) },
      main,
    );
  }

  /** The part that holds the text. */
  async main(): Promise<DocxPart> {
    return { root: await this.#parse(this.#main), targets: this.#mainTargets };
  }

  /** A part that the text points at, such as `styles`; null if there is none. */
  async part(kind: string): Promise<DocxPart | null> {
    const entry = find(this.#mainTargets, kind)?.target;
    if (!entry || !this.#archive.has(entry)) return null;
    return { root: await this.#parse(entry), targets: await readTargets(this.#archive, entry, this.#name) };
  }

  /** The properties of the file; null if it has none. */
  async properties(): Promise<XmlElement | null> {
    const entry = find(this.#packageTargets, 'core-properties')?.target ?? 'docProps/core.xml';
    return this.#archive.has(entry) ? this.#parse(entry) : null;
  }

  /** The bytes of a picture; null if there is none of this name, or it is damaged. */
  async picture(entry: string): Promise<Uint8Array | null> {
    return this.#archive.readIfWhole(entry);
  }

  /** How many pictures were damaged. */
  get damagedPictures(): number {
    return this.#archive.damaged.size;
  }

  async #parse(entry: string): Promise<XmlElement> {
    return parseXml((await this.#archive.read(entry)) ?? new Uint8Array(), { name: this.#name, prefixes });
  }
}

function find(targets: ReadonlyMap<string, DocxTarget>, kind: string): DocxTarget | undefined {
  return [...targets.values()].find((target) => target.kind === kind && !target.isOutside);
}

/** What the ids in a part mean; those of the package itself for an empty name. */
async function readTargets(
  archive: ZipArchive,
  part: string,
  name: string,
): Promise<ReadonlyMap<string, DocxTarget>> {
  const folder = folderOf(part);
  const bytes = await archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const targets = new Map<string, DocxTarget>();
  if (!bytes) return targets;
  for (const { attributes } of childrenOf(parseXml(bytes, { name }))) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (!id || !type || !target) continue;
    const isOutside = mode === 'External';
    const kind = type.slice(type.lastIndexOf('/') + 1);
    targets.set(id, { kind, isOutside, target: isOutside ? target : resolveEntry(folder, target) });
  }
  return targets;
}
