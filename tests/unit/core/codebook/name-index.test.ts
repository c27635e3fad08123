import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FindableName, NameIndex } from '../../../../core/codebook/name-index.ts';

/** The names found in a text, as `words = name`; a name in round brackets stands for nothing. */
function found(text: string, ...names: string[]): string[] {
  const findable = names.map((name): FindableName<string> => {
    const bare = name.replace(/^\((.*)\)$/, '$1');
    return { name: bare, owners: bare === name ? [name] : [] };
  });
  return new NameIndex(findable).find(text).map(({ start, end, name }) => {
    const words = text.slice(start, end);
    return words === name.name ? words : `${words} = ${name.name}`;
  });
}

describe('a name is found', () => {
  test.each([
    ['as it is written', 'The Guild of Sarhada met.', ['Guild of Sarhada'], ['Guild of Sarhada']],
    [
      'without its accents, and with them',
      'In Sárhada; in Sarhada.',
      ['Sarhada'],
      ['Sárhada = Sarhada', 'Sarhada'],
    ],
    [
      'over a no-break space and a line end',
      'Deir\u00a0Ezzor and Deir\nEzzor',
      ['Deir Ezzor'],
      ['Deir\u00a0Ezzor = Deir Ezzor', 'Deir\nEzzor = Deir Ezzor'],
    ],
    [
      'with a hyphen or without',
      'Deir-ez-Zor, Deir ez Zor',
      ['Deir ez-Zor'],
      ['Deir-ez-Zor = Deir ez-Zor', 'Deir ez Zor = Deir ez-Zor'],
    ],
    [
      'with an apostrophe inside, of any kind, or without',
      "Kata’ib, Kata'ib, Kataib",
      ['Kataʼib'],
      ['Kata’ib = Kataʼib', "Kata'ib = Kataʼib", 'Kataib = Kataʼib'],
    ],
    [
      'that begins or ends with an apostrophe, or a letter written like one',
      'At ʿAin Asad, Ain Asad, ’n’ Ain Asads',
      ['ʿAin Asad', "Asads'", '’n’'],
      ['ʿAin Asad', 'Ain Asad = ʿAin Asad', '’n’', 'Ain Asads = ʿAin Asad'],
    ],
    [
      'with apostrophes before and after its words, or without',
      'Liwa ʿAsaʾib Asad, Liwa ‘Asaib’ Asad, Liwa Asaib Asad',
      ['Liwa ʿAsaʾib Asad'],
      ['Liwa ʿAsaʾib Asad', 'Liwa ‘Asaib’ Asad = Liwa ʿAsaʾib Asad', 'Liwa Asaib Asad = Liwa ʿAsaʾib Asad'],
    ],
    [
      'where only the text has the apostrophe',
      'Kata’ib Hezb',
      ['Kataib Hezb'],
      ['Kata’ib Hezb = Kataib Hezb'],
    ],
    [
      'before a possessive, which is no part of it',
      'Sarhada’s gate; the guards’ Sarhada',
      ['Sarhada'],
      ['Sarhada', 'Sarhada'],
    ],
    ['in the plural of a proper name', 'Two Sarhadans left.', ['Sarhadan'], ['Sarhadans = Sarhadan']],
    ['before a hyphen', 'a Sarhada-backed guild', ['Sarhada'], ['Sarhada']],
    ['with its full stops', 'the U.S. and the U.S.-led', ['U.S.'], ['U.S.', 'U.S.']],
    ['in capitals', 'SARHADA CLOSES THE GATE', ['Sarhada'], ['SARHADA = Sarhada']],
    ['as a longer acronym with one capital', 'what Isis said', ['ISIS'], ['Isis = ISIS']],
    [
      'as a ligature or another form of a letter',
      'the oﬃce of Ｓarhada',
      ['office', 'Sarhada'],
      ['oﬃce = office', 'Ｓarhada = Sarhada'],
    ],
    ['after characters of two code units', '🇮🇷🇮🇷 Sarhada 𝔸 Sarhada', ['Sarhada'], ['Sarhada', 'Sarhada']],
    [
      'in Arabic, with vowel marks and tatweel',
      'قال حِزْبُ الله، وحـزب الله',
      ['حزب الله'],
      ['حِزْبُ الله = حزب الله', 'حـزب الله = حزب الله'],
    ],
    ['in Arabic, after particles', 'من إيران وإيران وبإيران', ['إيران'], ['إيران', 'إيران', 'إيران']],
    ['in Hebrew, after particles and with points', 'מאיראן ובאִירָאן', ['איראן'], ['איראן', 'אִירָאן = איראן']],
    ['in a script without spaces', '他在北京市说', ['北京'], ['北京']],
    ['after what is elided', 'l’Irania, dell’Irania', ['Irania'], ['Irania', 'Irania']],
    [
      'with a possessive inside, or without its apostrophe',
      'People’s Guard, Peoples Guard',
      ['People’s Guard'],
      ['People’s Guard', 'Peoples Guard = People’s Guard'],
    ],
    ['in Cyrillic', 'Из Сархады; САРХАДЫ', ['Сархады'], ['Сархады', 'САРХАДЫ = Сархады']],
  ])('%s', (_, text, names, hits) => {
    expect(found(text, ...names)).toEqual(hits);
  });
});

describe('a name is not found', () => {
  test.each([
    ['inside a word', 'Sarhadanian Transsarhada', ['Sarhada']],
    ['inside a word with an apostrophe', 'O’Brien Kata’Ib', ['Brien', 'Kata', 'Ib']],
    ['inside a longer acronym with dots', 'the U.S.A. and W.U.S.', ['U.S.']],
    ['as a common word', 'they may bully us in may', ['US', 'May']],
    ['where its words do not follow each other', 'Guild, of Sarhada. Guild. Of', ['Guild of Sarhada']],
    ['across a full stop', 'He left the Guild. Sarhada slept.', ['Guild Sarhada']],
    ['in the plural of common words', 'two Sarhadan governments', ['Sarhadan government']],
    ['without the words that it begins with', 'Hezbollah met.', ['Lebanese Hezbollah']],
  ])('%s', (_, text, names) => {
    expect(found(text, ...names)).toEqual([]);
  });
});

test('the longest name wins, and hides the names within it', () => {
  const names = ['Syria', 'Syria Deeply', 'Iraqi Hezbollah Brigades', 'Hezbollah', 'Iraqi'];
  expect(found('Syria Deeply on Syria: Iraqi Hezbollah Brigades, Iraqi Hezbollah', ...names)).toEqual([
    ...['Syria Deeply', 'Syria', 'Iraqi Hezbollah Brigades', 'Iraqi', 'Hezbollah'],
  ]);
});

test('a phrase that stands for nothing hides the names within it', () => {
  expect(found('The Washington Institute in Washington', 'Washington', '(The Washington Institute)')).toEqual(
    ['Washington'],
  );
});

test('a name that several share gives them all, the default first', () => {
  const [hit] = new NameIndex([{ name: 'Tehran', owners: ['state', 'city'] }]).find('In Tehran.');
  expect(hit?.name.owners).toEqual(['state', 'city']);
});

test('hits are what a search word by word finds', () => {
  const word = fc.constantFrom(
    'Gate',
    'Ford',
    'Guild',
    'of',
    'the',
    'Sarhada',
    'Ben',
    'Bent',
    'Ḥisn',
    'باب',
    'سرهدة',
  );
  const gap = fc.constantFrom(' ', '-', '\u00a0', '\n', ' \u200b', ', ', '. ', '🇮🇷 ');
  const text = fc.array(fc.tuple(word, gap), { maxLength: 40 });
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.uniqueArray(name, { maxLength: 8 }), (pieces, names) => {
      const whole = pieces.map(([words, after]) => words + after).join('');
      const hits = new NameIndex(names.map((one) => ({ name: one, owners: [one] }))).find(whole);
      expect(hits.map(({ start, end, name }) => [start, end, name.name])).toEqual(naive(pieces, names));
    }),
    { numRuns: 500 },
  );
});

/** Tries every name at every word: the longest first, on from its end. */
function naive(pieces: readonly [string, string][], names: readonly string[]): [number, number, string][] {
  const starts: number[] = [];
  let at = 0;
  for (const [word, gap] of pieces) {
    starts.push(at);
    at += word.length + gap.length;
  }
  const longestFirst = names.toSorted((a, b) => b.split(' ').length - a.split(' ').length);
  const hits: [number, number, string][] = [];
  for (let i = 0; i < pieces.length; ) {
    const name = longestFirst.find((one) => {
      const words = one.split(' ');
      return words.every((word, k) => {
        const piece = pieces[i + k];
        const isJoined = k === words.length - 1 || /^[\s\-\u200b]+$/u.test(piece?.[1] ?? '');
        return piece?.[0] === word && isJoined;
      });
    });
    const count = name?.split(' ').length ?? 1;
    const last = pieces[i + count - 1];
    if (name && last) hits.push([starts[i] ?? 0, (starts[i + count - 1] ?? 0) + last[0].length, name]);
    i += count;
  }
  return hits;
}
