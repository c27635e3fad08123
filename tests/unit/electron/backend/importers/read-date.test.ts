import { describe, expect, test } from 'vitest';
import { findDates, findDayOrder, readDate } from '../../../../../electron/backend/importers/read-date.ts';

describe('readDate', () => {
  test.each([
    ['2024-02-22', '2024-02-22'],
    ['2024/02/22 at 1:42 PM', '2024-02-22'],
    ['17 nov. 2024', '2024-11-17'],
    ['Thursday, February 22nd, 2024 1:42 pm EST', '2024-02-22'],
    ['le 22 février 2024 à 14h35', '2024-02-22'],
    ['22 de febrero de 2024', '2024-02-22'],
    ['22. Februar 2024, 14:35 Uhr', '2024-02-22'],
    ['22 февраля 2024 г., 14:35', '2024-02-22'],
    ['22 Şubat 2024 Perşembe', '2024-02-22'],
    ['22 lutego 2024', '2024-02-22'],
    ['22.02.2024', '2024-02-22'],
    ['22 בפברואר 2024', '2024-02-22'],
    ['2024年2月22日', '2024-02-22'],
    ['2024년 2월 22일', '2024-02-22'],
    ['٢٢ فبراير ٢٠٢٤', '2024-02-22'],
    ['22 شباط 2024', '2024-02-22'],
    ['22 شباط/فبراير 2024', '2024-02-22'],
    ['22 كانون الثاني 2024', '2024-01-22'],
    ['5 جويلية 2024', '2024-07-05'],
    ['۲۲ فوریه ۲۰۲۴', '2024-02-22'],
    ['۳ اسفند ۱۴۰۲', '2024-02-22'],
    ['۱۴۰۲/۱۲/۰۳', '2024-02-22'],
    ['13/04/2024', '2024-04-13'],
    ['03/03/2024', '2024-03-03'],
  ])('%s', (text, day) => {
    expect(readDate(text)).toBe(day);
  });

  test.each([
    ['a date that could be two days', '03/04/2024'],
    ['a day without its year', '22 February'],
    ['a month', 'May 2024'],
    ['a day that does not exist', '31 February 2024'],
    ['a sentence', 'It was on 3 May 2024 that the port closed.'],
    ['two days', '3 May 2024 4 May 2024'],
    ['a long number', '20240222123'],
    ['nothing', ''],
  ])('none: %s', (_, text) => {
    expect(readDate(text)).toBeNull();
  });

  test('the order of day and month, once known, settles a date that could be two', () => {
    expect(readDate('03/04/2024', 'day-first')).toBe('2024-04-03');
    expect(readDate('03/04/2024', 'month-first')).toBe('2024-03-04');
    expect(findDayOrder('On 1/2/2024 and on 22/3/2024.')).toBe('day-first');
    expect(findDayOrder('On 1/2/2024 and on 3/22/2024.')).toBe('month-first');
    expect(findDayOrder('On 13/2/2024 and on 3/22/2024.')).toBeNull();
  });
});

test('findDates gives each date of a text with its words', () => {
  expect(findDates('Between 3 May 2024 and 04/05/2024, not in 2023.')).toEqual([
    { text: '3 May 2024', index: 8, day: '2024-05-03' },
    { text: '04/05/2024', index: 23, day: null },
  ]);
});
