import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../../../renderer/reader/text/clauses.ts';

const clauses = (text: string) =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('clausesOf', () => {
  it.each([
    [
      'at commas, without them',
      'When the toll was raised, the boats stayed away, as Pell had warned.',
      ['When the toll was raised', 'the boats stayed away', 'as Pell had warned.'],
    ],
    [
      'not in a list of words',
      'They carried grain, salt, wool and iron down the river.',
      ['They carried grain, salt, wool and iron down the river.'],
    ],
    [
      'not in figures',
      'The toll rose to 1,200.50 at 14:30 on Sunday.',
      ['The toll rose to 1,200.50 at 14:30 on Sunday.'],
    ],
    [
      'at semicolons, colons and dashes',
      'The guild refused to pay; its reason was plain: the ford was open — or so it said.',
      ['The guild refused to pay', 'its reason was plain', 'the ford was open', 'or so it said.'],
    ],
    [
      'at brackets around more than a name',
      'The harbour office (which nobody trusts now) denied it to the Orm Guild (OG) on Monday.',
      ['The harbour office', 'which nobody trusts now', 'denied it to the Orm Guild (OG) on Monday.'],
    ],
    [
      'before a joining word',
      'The ferry was late because the rope had snapped.',
      ['The ferry was late', 'because the rope had snapped.'],
    ],
    [
      'at Arabic commas and semicolons',
      'أُغلق المعبر يوم الأحد، ثم عاد الحرس إلى المدينة؛ ولم يدفع أحد شيئًا.',
      ['أُغلق المعبر يوم الأحد', 'ثم عاد الحرس إلى المدينة', 'ولم يدفع أحد شيئًا.'],
    ],
    [
      'in Russian',
      'Паром стоял у берега, потому что канат порвался — так сказал сторож.',
      ['Паром стоял у берега', 'потому что канат порвался', 'так сказал сторож.'],
    ],
    ['in Persian', 'قایق دیر رسید زیرا طناب پاره شده بود.', ['قایق دیر رسید', 'زیرا طناب پاره شده بود.']],
    ['in Hebrew', 'המעבורת איחרה לצאת, אבל איש לא חיכה לה.', ['המעבורת איחרה לצאת', 'אבל איש לא חיכה לה.']],
    ['nowhere in a short sentence', 'Yes, no, never.', ['Yes, no, never.']],
  ])('cuts %s', (_case, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it('gives places in the text around the sentence', () => {
    const text = 'Before. The rope had snapped, so the ferry was late.';
    expect(
      clausesOf(text, { start: 8, end: text.length }).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['The rope had snapped', 'so the ferry was late.']);
  });
});
