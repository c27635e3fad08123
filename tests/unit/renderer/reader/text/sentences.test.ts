import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../../renderer/reader/text/sentences.ts';

/** Each case is a text with a bar between its sentences. */
const cases: Record<string, readonly string[]> = {
  en: [
    'The U.S. Army held the east bank.|Nobody crossed.',
    'They bought it in the U.S.|The guild paid in silver.',
    'Gen. Hale met Dr. Ruda at St. Orm.|Both were late.',
    'See No. 3 and Art. IV of the charter.|It is short.',
    'J. R. Moss signed it.|George W. Pell did not.',
    'The toll rose by 3.5 percent, to 1,200.50.|It fell again.',
    '“No boat leaves tonight.”|He closed the door.',
    'She asked, “Who paid?”|Nobody answered.',
    '"Stop!" he shouted from the bank.|Nobody did.',
    'Harbour dues (see p. 4, e.g. the Orm ferry) were raised.|They stayed high.',
    'On Feb. 7 the ford was closed.|On 8 Feb. it was opened.',
    'The ford was closed.[3]|The bridge was not.[4][5]|A boat was hired.²|It sank.',
    '1. The ferry is the only crossing.|It is old.',
    'It left at 3 p.m.|No one saw it.',
    'The ferry … was late.|So were we.',
    'The list ended; the quarrel did not.',
    'The ferry left.|***',
    'He left.|(It was late.)|She stayed.',
    'The report (by Pell et al. in May) is wrong.|We checked.',
  ],
  ar: [
    'وصل د. سليم إلى المعبر.|ثم عاد.',
    'من دفع الرسوم؟|لا أحد يعرف.',
    'أغلق المعبر يوم الأحد؛ ولم يُفتح بعد، كما قال الحارس.|انتظر الناس.',
    'بلغت الرسوم ٣.٥ في المئة!|ارتفعت من جديد.',
    '«لن يغادر أي قارب».|أغلق الباب.',
    'كتب أ. ب. ناصر التقرير.|وقع عليه ود. هدى.',
  ],
  he: [
    'א. ב. לוי חצה את הנהר.|איש לא ראה.',
    'מי שילם?|אף אחד לא ענה!',
    'צה"ל הודיע על כך ביום ראשון.|המעבר נסגר.',
  ],
  ru: [
    'А. С. Орлов подписал договор.|Паром ушёл.',
    'В 2015 г. Россия закрыла переправу.|Её открыли позже.',
    'Он жил на ул. Речной, т.е. у воды.|Потом уехал.',
    '«Стой!» — крикнул он.|Никто не остановился.',
    'Везли зерно, соль и т.д.|Потом перестали.',
    'Проф. Седов и ген. Лавин приехали в 9.30.|Их ждали.',
  ],
  fa: [
    'آیا قایق رفت؟|کسی نمی‌داند.',
    'عوارض ۳.۵ درصد بود.|بعد کم شد.',
    'دکتر س. رضایی گزارش را نوشت؛ اما امضا نکرد.|تمام شد.',
  ],
  de: ['Am 3. Mai kam Dr. Reuter an.|Die Fähre fuhr nicht.'],
};

describe('sentencesOf', () => {
  for (const [language, texts] of Object.entries(cases)) {
    it.each(texts)(`${language}: %s`, (marked) => {
      const text = marked.replaceAll('|', ' ');
      const found = sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(marked.split('|').filter((part) => part !== '***'));
    });
  }

  it('is needed: the browser’s own rules cut the name', () => {
    const own = new Intl.Segmenter('en', { granularity: 'sentence' }).segment('Gen. Hale left.');
    expect([...own]).toHaveLength(2);
  });

  it('takes no language for granted', () => {
    expect(sentencesOf('Gen. Hale left. Nobody saw.', null)).toHaveLength(2);
    expect(sentencesOf('', null)).toEqual([]);
    expect(sentencesOf(' *** \t', null)).toEqual([]);
  });

  it('goes on over a line end inside a sentence, and ends at one that begins anew', () => {
    const text = 'The ferry was held\nuntil the toll was paid\nHarbour office, 3 May';
    expect(sentencesOf(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'The ferry was held\nuntil the toll was paid',
      'Harbour office, 3 May',
    ]);
  });
});
