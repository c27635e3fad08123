import { isReadableName, withoutPageFolders } from '../../../../core/model/readable-files.ts';
import { ImportError, type Member, type Unpacked, type Unpacker } from '../importer.ts';
import { describeLeftOut, isReadable, memberLabel } from './readable-member.ts';
import { ZipArchive } from './zip-archive.ts';
import { beginsAsZip, zipKind } from './zip-kind.ts';

/** ZIP archives of documents, as sharing services and file managers make them of folders. */
export const zipUnpacker: Unpacker = {
  name: 'zip',
  accepts: ({ name, head, bytes }) => {
    const kind = zipKind(bytes);
    return kind === 'archive' || (kind === null && beginsAsZip(head) && /\.zip$/i.test(name));
  },
  async unpack(bytes, { name }): Promise<Unpacked> {
    const archive = await ZipArchive.open(bytes, name);
    const members: Member[] = [];
    const leftOut: string[] = [];
    const locked: string[] = [];
    const paths = archive.names().filter((path) => !isSystemFile(path));
    const own = new Set(withoutPageFolders(paths));
    for (const path of paths) {
      if (archive.isEncrypted(path) && own.has(path)) {
        locked.push(path);
        continue;
      }
      const member = own.has(path) ? await readMember(archive, path) : null;
      if (member) members.push(member);
      else if (!archive.damaged.has(path)) leftOut.push(path);
    }
    const damaged = [...archive.damaged];
    // Nothing else is in it: reading any says what to do.
    const unread = locked[0] ?? damaged[0];
    if (members.length === 0 && unread !== undefined) await archive.read(unread);
    if (members.length === 0) {
      throw new ImportError(
        leftOut.length === 0
          ? `${name} is an empty archive.`
          : `${name} holds no documents that Postil reads. ${describeLeftOut(leftOut, 'it').join('')}`,
      );
    }
    return {
      members,
      warnings: [
        ...describeLocked(locked, name),
        ...describeDamaged(damaged, name),
        ...describeLeftOut(leftOut, name),
      ],
    };
  },
};

function describeLocked(locked: readonly string[], name: string): string[] {
  if (locked.length === 0) return [];
  const what = locked.length === 1 ? 'One file is' : `${locked.length} files are`;
  return [
    `${what} protected with a password in ${name}, which Postil cannot open. Unpack the archive, and import what is missing.`,
  ];
}

const mostNamed = 5;

function describeDamaged(damaged: readonly string[], name: string): string[] {
  if (damaged.length === 0) return [];
  const named = damaged.slice(0, mostNamed).map(memberLabel).join(', ');
  const what = damaged.length > mostNamed ? `${named} and ${damaged.length - mostNamed} more` : named;
  return [
    `What is damaged in ${name} was left out: ${what}. Fetch or save the archive once more, and import it again.`,
  ];
}

/** What file managers put beside the user's files. */
function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** Kinds that are never documents, and need not be unpacked to know. */
const neverRead =
  /\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?|ico|css|js|mjs|json|xml|woff2?|ttf|otf|mp[34]|m4a|mov|avi|wav|zip|7z|rar|gz|exe|dll)$/i;

/** A file of a kind that is not known by its name is looked at up to this size. */
const largestUnknown = 20e6;

async function readMember(archive: ZipArchive, path: string): Promise<Member | null> {
  if (neverRead.test(path)) return null;
  if (!isReadableName(path) && archive.sizeOf(path) > largestUnknown) return null;
  const bytes = await archive.readIfWhole(path);
  const member = { name: memberLabel(path), bytes: new Uint8Array(bytes ?? []) };
  return bytes && isReadable(member) ? member : null;
}
