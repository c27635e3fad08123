import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, fileMakers } from '../../helpers/make-files.ts';
import { makeText } from '../make-text.ts';
import { makeRandom, pick, type Random } from '../random.ts';

/** How often each format comes: as often as in an analyst's folder of saved pages, reports and messages. */
const mixture = [
  ...Array<'html'>(6).fill('html'),
  ...Array<'txt'>(5).fill('txt'),
  ...Array<'pdf'>(3).fill('pdf'),
  ...Array<'docx'>(2).fill('docx'),
  ...(['md', 'epub', 'rtf', 'odt', 'eml', 'mhtml'] as const),
];

/** Writes so many files of mixed formats, of 200 to about `words` words each; no two are alike. */
export async function writeMixedFiles(
  folder: string,
  count: number,
  seed: number,
  words = 2500,
): Promise<void> {
  for (let i = 0; i < count; i++) {
    const random = makeRandom(seed * 31 + i * 7919);
    const ending = pick(mixture, random);
    const article = makeArticleOf(200 + Math.floor(random() ** 2 * words), i, random);
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}.${ending}`), await fileMakers[ending](article));
  }
}

function makeArticleOf(words: number, number: number, random: Random): Article {
  const blocks = makeText(words, random)
    .split('\n\n')
    .filter((block) => /^\p{L}/u.test(block))
    .map((block) => block.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`<>&{}\\|]/g, ''));
  return { title: `Report ${number} on the river`, author: 'Mara Lindqvist', paragraphs: blocks };
}
