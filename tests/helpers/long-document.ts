/** Words of three scripts and of very different lengths. */
const words =
  'the port of Basra was closed on Tuesday after a ship had reported smoke nobody confirmed it internationalisation'.split(
    ' ',
  );
const arabic = 'قال المتحدث إن السفينة غادرت الميناء قبل الفجر ولم تعد'.split(' ');
const russian = 'Капитан сообщил о дыме но никто не подтвердил это сообщение'.split(' ');

/** Random numbers from 0 to 1, the same in each run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Markdown of so many blocks of all kinds and lengths: headings, paragraphs, lists, quotations, tables, code, other
 * scripts. Every block is numbered, so that no two are alike.
 */
export function longDocument(blocks: number, seed = 7): string {
  const random = makeRandom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const phrase = (from: readonly string[], count: number) =>
    Array.from({ length: count }, () => pick(from)).join(' ');
  const kinds: ((n: number, length: number) => string)[] = [
    (n, length) => `${n} ${phrase(words, length)}.`,
    (n, length) => `${n} ${phrase(words, length * 2)}.`,
    (n) => `## Part ${n} ${phrase(words, 4)}`,
    (n, length) => `> ${n} ${phrase(words, length)}`,
    (n, length) => `- ${n} ${phrase(words, 5)}\n- ${phrase(words, length)}\n- ${phrase(words, 3)}`,
    (n) => `| ${n} | ${phrase(words, 2)} |\n| --- | --- |\n| ${phrase(words, 9)} | ${phrase(words, 3)} |`,
    (n) => `\`\`\`\n${n} ${phrase(words, 5)}\n  ${phrase(words, 12)}\n\`\`\``,
    (n, length) => `${phrase(arabic, length)} ${n}.`,
    (n, length) => `${phrase(russian, length)} ${n}.`,
  ];
  const made = Array.from({ length: blocks }, (_, i) => {
    const isPlain = random() < 0.5;
    const kind = kinds[isPlain ? 0 : Math.floor(random() * kinds.length)];
    return kind?.(i + 1, 3 + Math.floor(random() ** 3 * 260)) ?? '';
  });
  return `# A long document\n\n${made.join('\n\n')}\n`;
}
