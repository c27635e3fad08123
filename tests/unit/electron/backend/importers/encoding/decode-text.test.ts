import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { encodingGroups } from '../../../../../../core/text/encodings.ts';
import {
  decodeText,
  decodingWarnings,
} from '../../../../../../electron/backend/importers/encoding/decode-text.ts';

const texts = {
  arabic:
    'أعلنت وزارة النقل يوم الاثنين أن السفينتين غادرتا الميناء قبل صدور الأمر، وأضافت أنها ستعلن عن موعد جديد',
  persian:
    'سخنگوي وزارت راه گفت كه كشتي ها پيش از رسيدن دستور بندر را ترك كردند و چند تن از سرنشينان پياده شدند',
  hebrew: 'דובר הנמל מסר ביום שני כי שתי הספינות יצאו מן הנמל לפני שהגיעה ההוראה',
  russian: 'Начальник порта сообщил в понедельник, что два судна покинули порт до того, как пришёл приказ',
  ukrainian:
    'Начальник порту повідомив у понеділок, що два судна залишили порт до того, як надійшов наказ, і їхній шлях',
  greek: 'Ο λιμενάρχης ανακοίνωσε τη Δευτέρα ότι τα δύο πλοία έφυγαν από το λιμάνι πριν φτάσει η εντολή',
  turkish:
    'Liman başkanı pazartesi günü iki geminin emir gelmeden önce ayrıldığını, şimdi ise aradıklarını söyledi',
  french: 'Le maire a déclaré lundi que les deux navires étaient déjà partis avant l’arrivée de l’ordre',
  polish:
    'Kapitan portu ogłosił w poniedziałek, że dwa statki odpłynęły, zanim nadszedł rozkaz, i są już daleko',
  japanese: '港の長は月曜日、二隻の船が命令の届く前に港を出たと発表しました',
};

describe('an encoding that nobody declares', () => {
  test.each<[keyof typeof texts, string]>([
    ['arabic', 'windows-1256'],
    ['arabic', 'iso-8859-6'],
    ['persian', 'windows-1256'],
    ['hebrew', 'windows-1255'],
    ['russian', 'windows-1251'],
    ['russian', 'koi8-r'],
    ['russian', 'ibm866'],
    ['russian', 'iso-8859-5'],
    ['ukrainian', 'windows-1251'],
    ['greek', 'windows-1253'],
    ['turkish', 'windows-1254'],
    ['french', 'windows-1252'],
    ['polish', 'windows-1250'],
    ['japanese', 'shift_jis'],
  ])('%s in %s', (language, encoding) => {
    const decoded = decodeText(iconv.encode(texts[language], encoding));
    expect(decoded).toMatchObject({ text: texts[language].normalize('NFC'), certain: false });
    expect(decodingWarnings(decoded, 'a.txt')).toHaveLength(1);
  });

  test('a short line is enough', () => {
    expect(decodeText(iconv.encode('וזה הכל להיום', 'windows-1255')).text).toBe('וזה הכל להיום');
  });
});

describe('marks and declarations', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('the mark of %s', (encoding) => {
    const decoded = decodeText(iconv.encode('Café, מים', encoding, { addBOM: true }));
    expect(decoded).toMatchObject({ text: 'Café, מים', encoding, certain: true });
  });

  test('a declared encoding counts when the bytes are of it', () => {
    expect(decodeText(iconv.encode(texts.russian, 'koi8-r'), 'koi8-r')).toMatchObject({
      encoding: 'koi8-r',
      certain: true,
    });
    expect(decodeText(new TextEncoder().encode('Café'), 'utf-9')).toMatchObject({
      text: 'Café',
      encoding: 'utf-8',
    });
  });
});

describe('what the user has chosen', () => {
  test('wins over the mark and over what the file declares', () => {
    const bytes = iconv.encode(texts.russian, 'windows-1251');
    expect(decodeText(bytes, 'koi8-r', 'windows-1251').text).toBe(texts.russian);
    expect(decodeText(iconv.encode('Café', 'utf-8', { addBOM: true }), null, 'windows-1252').text).toBe(
      'ï»¿CafÃ©',
    );
  });

  test('an encoding that browsers lack', () => {
    expect(decodeText(iconv.encode(texts.hebrew, 'cp862'), null, 'cp862').text).toBe(texts.hebrew);
  });

  test('bytes that do not fit stand as U+FFFD, and are told', () => {
    const decoded = decodeText(iconv.encode('Café', 'windows-1252'), null, 'utf-8');
    expect(decoded).toMatchObject({ text: 'Caf\ufffd', lost: 1 });
    expect(decodingWarnings(decoded, 'a.txt')[0]).toMatch(
      /^1 place of a\.txt cannot be read as Unicode \(UTF-8\)/,
    );
  });

  test('an unknown encoding is refused with a sentence', () => {
    expect(() => decodeText(new Uint8Array([65]), null, 'klingon')).toThrow(
      /does not know the encoding “klingon”/,
    );
  });

  test.each(encodingGroups.flatMap(({ encodings }) => encodings.map(({ label }) => label)))(
    '%s is known',
    (label) => {
      // The bytes of "é" taken for Western letters, which alone of the labels there is something to mend for.
      const bytes = new TextEncoder().encode(label.includes('1252') ? 'Ã©Ã©' : 'AA');
      if (label.startsWith('mojibake:') && !label.includes('1252')) {
        expect(() => decodeText(bytes, null, label)).toThrow(/not garbled in the way/);
      } else expect(decodeText(bytes, null, label).text).not.toBe('');
    },
  );
});

describe('letters that were garbled before the file was saved', () => {
  const garbled = new TextDecoder('windows-1252').decode(new TextEncoder().encode(texts.arabic));

  test('are told, with what would mend them, and mended when that is chosen', () => {
    const decoded = decodeText(new TextEncoder().encode(garbled));
    expect(decoded.mojibake).toBe('mojibake:windows-1252');
    expect(decodingWarnings(decoded, 'a.txt')[0]).toContain('Reopen it as “UTF-8 that was taken for Western');
    const mended = decodeText(new TextEncoder().encode(garbled), null, decoded.mojibake);
    expect(mended).toMatchObject({ text: texts.arabic, mojibake: null });
  });

  test('that cannot be mended are told too', () => {
    const decoded = decodeText(new TextEncoder().encode(`${garbled} ${texts.arabic.slice(0, 20)}`));
    expect(decoded.mojibake).toBe('');
    expect(decodingWarnings(decoded, 'a.txt')[0]).toContain('cannot be mended');
  });

  test('a sound text is none', () => {
    for (const text of Object.values(texts))
      expect(decodeText(new TextEncoder().encode(text)).mojibake).toBeNull();
  });
});
