import { describe, expect, it } from 'vitest';
import { ZipArchive } from '../../../../../../electron/backend/importers/zip/zip-archive.ts';
import { zipKind } from '../../../../../../electron/backend/importers/zip/zip-kind.ts';
import { importMembers } from '../../../../../helpers/import-members.ts';
import { importText } from '../../../../../helpers/import-text.ts';
import { damageInZip, makeZip, renameInZip } from '../../../../../helpers/make-zip.ts';

const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' };

describe('the kind of a ZIP', () => {
  it.each([
    ['docx', { 'word/document.xml': '<w/>', '[Content_Types].xml': '<Types/>' }],
    ['xlsx', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '' }],
    ['pptx', { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '' }],
    ['epub', { mimetype: 'application/epub+zip', 'META-INF/container.xml': '' }],
    ['odt', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }],
    ['opendocument', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }],
    ['archive', { 'letters/a.txt': 'a' }],
  ])('is told by what is in it: %s', async (kind, files) => {
    expect(zipKind(await makeZip(files))).toBe(kind);
  });

  it('is none for other bytes, and for half a ZIP', async () => {
    const zip = await makeZip(word);
    expect(zipKind(new TextEncoder().encode('no archive'))).toBeNull();
    expect(zipKind(zip.subarray(0, zip.length / 2))).toBeNull();
  });
});

describe('an archive of documents', () => {
  it('gives its documents, named without their folders, and counts what it left out', async () => {
    const zip = await makeZip({
      'reports/one.txt': 'The first.',
      'reports/deep/two.html': '<p>The second.',
      'reports/.DS_Store': 'x',
      '__MACOSX/reports/._one.txt': 'x',
      'reports/map.png': 'x',
      'reports/two_files/site.css': 'x',
      'reports/table.xlsx': await makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '' }),
      'reports/letter': await makeZip(word),
    });
    const { members, warnings } = await importMembers(zip, 'reports.zip');
    expect(members.map(({ name }) => name)).toEqual(['one.txt', 'two.html', 'letter']);
    expect(warnings).toEqual([
      'Files in reports.zip that Postil does not read were left out: 3 (1 .png, 1 .css, 1 .xlsx).',
    ]);
  });

  it('leaves out what browsers put beside the pages that they save, frames too', async () => {
    const zip = await makeZip({
      'a/Page.html': '<p>The page.',
      'a/Page_files/frame.html': '<p>An advertisement.',
      'a/Seite.htm': '<p>Die Seite.',
      'a/Seite-Dateien/inner/frame.html': '<p>An advertisement.',
      'a/Other_files/own.html': '<p>A page of its own.',
      'a/Page-reports/annex.html': '<p>What the user has put beside it.',
    });
    const { members } = await importMembers(zip, 'a.zip');
    expect(members.map(({ name }) => name)).toEqual(['Page.html', 'Seite.htm', 'own.html', 'annex.html']);
  });

  it('is known under another name', async () => {
    const zip = await makeZip({ 'a.txt': 'The first.' });
    expect((await importMembers(zip, 'reports.dat')).members).toHaveLength(1);
  });

  it('leaves archives within it packed', async () => {
    const inner = await makeZip({ 'a.txt': 'x' });
    const zip = await makeZip({ 'inner.dat': inner, 'b.txt': 'The second.' });
    const { members, warnings } = await importMembers(zip, 'outer.zip');
    expect(members.map(({ name }) => name)).toEqual(['b.txt']);
    expect(warnings).toHaveLength(1);
  });

  it('keeps no path of a name that leads out of it', async () => {
    const zip = renameInZip(await makeZip({ 'aa/aa/evil.txt': 'The first.' }), 'aa/aa/evil', '../../evil');
    expect((await importMembers(zip, 'a.zip')).members.map(({ name }) => name)).toEqual(['evil.txt']);
  });

  it.each([
    ['no documents', { 'a.png': 'x' }, 'a.zip holds no documents that Postil reads.'],
    ['nothing', {}, 'a.zip is an empty archive.'],
  ])('that holds %s ends in a sentence', async (_what, files, sentence) => {
    await expect(importMembers(await makeZip(files), 'a.zip')).rejects.toThrow(sentence);
  });

  it('that is cut off ends in a sentence', async () => {
    const zip = await makeZip({ 'a.txt': 'The first.' });
    await expect(importMembers(zip.subarray(0, 60), 'a.zip')).rejects.toThrow('a.zip is damaged');
  });

  it('with a file that was changed ends in a sentence', async () => {
    const zip = await makeZip({ mimetype: 'The first, of which one letter is changed.' });
    zip[zip.indexOf('f'.charCodeAt(0), 40)] = 'F'.charCodeAt(0);
    const archive = await ZipArchive.open(zip, 'a.zip');
    await expect(archive.read('mimetype')).rejects.toThrow('a.zip is damaged');
  });

  it('that is locked ends in a sentence', async () => {
    const zip = lockFirst(await makeZip({ 'a.txt': 'The first.' }));
    await expect(importMembers(zip, 'a.zip')).rejects.toThrow('a.zip is protected with a password');
  });

  it('of which one file is locked gives the others, and says so', async () => {
    const zip = lockFirst(await makeZip({ 'a.txt': 'The first.', 'b.txt': 'The second.' }));
    const { members, warnings } = await importMembers(zip, 'a.zip');
    expect(members.map(({ name }) => name)).toEqual(['b.txt']);
    expect(warnings).toEqual([expect.stringContaining('One file is protected with a password in a.zip')]);
  });

  it('of which one file is damaged gives the others, and says so', async () => {
    const whole = await makeZip({ 'in/a.txt': 'The first.', 'b.txt': 'The second.', 'c.bin': 'x' });
    const zip = damageInZip(whole, 'in/a.txt');
    const { members, warnings } = await importMembers(zip, 'a.zip');
    expect(members.map(({ name }) => name)).toEqual(['b.txt']);
    expect(warnings).toEqual([
      'What is damaged in a.zip was left out: a.txt. Fetch or save the archive once more, and import it again.',
      expect.stringContaining('left out: 1 (1 .bin)'),
    ]);
    await expect(importMembers(damageInZip(zip, 'b.txt'), 'a.zip')).rejects.toThrow('a.zip is damaged');
  });
});

/** The archive with its first file marked as encrypted. */
function lockFirst(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const table = zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  for (const flags of [6, table + 8]) zip[flags] = (zip[flags] ?? 0) | 1;
  return new Uint8Array(zip);
}

describe('an archive made to harm', () => {
  it('is not unpacked when it grows beyond reason', async () => {
    const zip = await makeZip({ 'a.txt': ' '.repeat(3e6), 'b.txt': 'x'.repeat(900_000) });
    const archive = await ZipArchive.open(zip, 'a.zip');
    await expect(archive.read('a.txt')).rejects.toThrow('a.zip unpacks to far more than its size says');
    expect(await archive.read('b.txt')).toHaveLength(900_000);
  });

  it('is not unpacked when it lies about its sizes', async () => {
    const zip = Buffer.from(await makeZip({ 'a.txt': ' '.repeat(3e6) }));
    const table = zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt32LE(10, table + 24);
    const archive = await ZipArchive.open(new Uint8Array(zip), 'a.zip');
    await expect(archive.read('a.txt')).rejects.toThrow('a.zip is damaged');
  });

  it('is not unpacked when it says to hold too many files', async () => {
    const zip = Buffer.from(await makeZip({ 'a.txt': 'x' }));
    zip.writeUInt16LE(10_001, zip.length - 12);
    await expect(importMembers(new Uint8Array(zip), 'a.zip')).rejects.toThrow('more than 10000 files');
  });
});

describe('a file that is known and not read', () => {
  const ole = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(name, 'utf16le')]);

  it.each([
    ['table.xlsx', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '' }, 'is a spreadsheet'],
    ['talk.docx', { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '' }, 'is a set of slides'],
    [
      'sums.ods',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' },
      'is a spreadsheet, a drawing',
    ],
  ])('%s ends in a sentence', async (name, files, sentence) => {
    await expect(importText(await makeZip(files), name)).rejects.toThrow(`${name} ${sentence}`);
  });

  it.each([
    ['old.doc', ole('WordDocument'), 'is a document of an old office program'],
    ['locked.docx', ole('EncryptedPackage'), 'is protected with a password'],
    ['message.msg', ole('__substg1.0_0037001F'), 'is an Outlook message'],
    ['a.rar', Buffer.from('Rar!\u001a'), 'is a RAR archive'],
    [
      'a.mbox',
      Buffer.from('From a@example.org Tue Mar  5 10:00:00 2024\nSubject: Hi\n\nHi\n\n'.repeat(2)),
      'is a mailbox',
    ],
    ['empty.docx', Buffer.alloc(0), 'is empty'],
    ['broken.odt', Buffer.from([1, 0, 2, 0, 3, 0, 4, 0, 5]), 'is no ODT file'],
    ['cut.docx', Buffer.from('PK\u0003\u0004 and no more'), 'is damaged'],
  ])('%s ends in a sentence', async (name, bytes, sentence) => {
    await expect(importText(new Uint8Array(bytes), name)).rejects.toThrow(`${name} ${sentence}`);
  });

  it('a web page under the name of a Word document is read as a page', async () => {
    const { blocks } = await importText('<html><body><p>Words.</p></body></html>', 'page.docx');
    expect(blocks).toEqual(['paragraph: Words.']);
  });
});
