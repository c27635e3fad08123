import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeRandom, type Random } from '../bench/random.ts';
import { type Article, fileEndings, fileMakers } from '../helpers/make-files.ts';
import { makeZip, renameInZip } from '../helpers/make-zip.ts';
import { mutate } from './mutate.ts';

/** A file that is handed to the import. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const article: Article = {
  title: 'The boats at the ford',
  author: 'Mara Lindqvist',
  paragraphs: [
    'In the spring of 1921 forty boats lay at the eastern ford, and nobody could say who had paid for them.',
    'The harbour office counted them twice. It found nineteen without a name, which was against every rule of the river.',
    'A clerk wrote to the council, and the council wrote back that the matter had been settled years before.',
    'What had been settled was not said. The letter is kept with the others, in a box that has no number.',
  ],
};

const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(content));

/** Made to harm in a known way: more than memory holds, so many times deeper than a stack, longer than a line. */
export async function knownHarm(size: number): Promise<HostileFile[]> {
  const zeros = new Uint8Array(150_000_000);
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );
  const laughs = `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY l0 "ha">${entities}]><w:document><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`;
  const own: Record<string, string | Uint8Array> = {
    'bomb.docx': await makeZip({ 'word/document.xml': zeros, '[Content_Types].xml': '<Types/>' }),
    'bomb.txt.gz': gzipSync(zeros),
    'bomb.zip': await makeZip({ 'a.txt': zeros, 'b.txt': 'words' }),
    'laughs.docx': await makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': laughs }),
    'slip.zip': renameInZip(await makeZip({ 'aa/aa/evil.txt': 'words' }), 'aa/aa/evil.txt', '../../evil.txt'),
    'deep.html': `${'<div>'.repeat(size)}words`,
    'deep.rtf': '{\\rtf1'.repeat(size),
    'deep.md': `${'> '.repeat(size)}words`,
    'wide.html': `<p ${Array.from({ length: 2 * size }, (_, i) => `a${i}=b`).join(' ')}>words`,
    'long.txt': 'w'.repeat(40 * size),
    'marks.txt': `a${'\u0300'.repeat(10 * size)}`,
    'surrogates.txt': Uint8Array.from(Buffer.from('\uFEFF\uD800 \uDC00\uD800 words', 'utf16le')),
    'table.html': `<table><tr>${'<td colspan=99999999>x</td>'.repeat(2000)}</tr></table>`,
    'scripts.html':
      '<script>fetch("http://127.0.0.1:9")</script><img src="http://127.0.0.1:9/a.png" onerror="alert(1)"><p>words</p>',
    'nothing.txt': '',
  };
  return [
    ...Object.entries(own).map(([name, content]) => ({ name, bytes: bytesOf(content) })),
    ...sharedHarm(),
  ];
}

/** Those that lie beside the project, where they do. */
function sharedHarm(): HostileFile[] {
  const folder = join(import.meta.dirname, '../../../shared/fixtures/hostile');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({ name, bytes: bytesOf(readFileSync(join(folder, name))) }));
}

/** Small files of every format, each damaged at random; the same for the same seed. */
export async function* mutatedFiles(count: number, seed: number): AsyncGenerator<HostileFile> {
  const seeds = await Promise.all(
    fileEndings.map(async (ending) => ({ ending, bytes: await fileMakers[ending](article) })),
  );
  for (let i = 0; i < count; i++) {
    const random: Random = makeRandom(seed + i * 7919);
    const one = seeds[i % seeds.length];
    if (!one) return;
    yield { name: `m${i}.${one.ending}`, bytes: bytesOf(mutate(one.bytes, random)) };
  }
}
