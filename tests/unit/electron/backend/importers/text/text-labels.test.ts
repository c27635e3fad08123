import { describe, expect, test } from 'vitest';
import { readByline, readHeaderLine } from '../../../../../../electron/backend/importers/text/text-labels.ts';

const none = { authors: [], published: null, updated: null };

describe('readHeaderLine', () => {
  test.each([
    ['Last updated: 2024/02/22 at 1:42 PM', { updated: '2024-02-22' }],
    [
      'Posted by Maren Ida Holt on November 19, 2019, 6:21 AM EST',
      { authors: ['Maren Ida Holt'], published: '2019-11-19' },
    ],
    [
      'Monday November 18, 2019 7:45 am PST by Joe Marsh',
      { authors: ['Joe Marsh'], published: '2019-11-18' },
    ],
    [
      'By Maren Holt | Updated: 3 May 2024, 14:00 | 3 min read',
      { authors: ['Maren Holt'], updated: '2024-05-03' },
    ],
    ['Published 3 May 2024 Updated 4 May 2024', { published: '2024-05-03', updated: '2024-05-04' }],
    ['Written by Hana El Amin Published on Read time 5 minutes', { authors: ['Hana El Amin'] }],
    [
      'Publié le 22 février 2024 à 14h35 par Marie Dupont',
      { authors: ['Marie Dupont'], published: '2024-02-22' },
    ],
    ['Von Hans Müller, 22.02.2024', { authors: ['Hans Müller'], published: '2024-02-22' }],
    ['Por Juan Pérez y Ana López', { authors: ['Juan Pérez', 'Ana López'] }],
    ['Опубликовано: 22 февраля 2024, 14:35', { published: '2024-02-22' }],
    ['آخر تحديث: ٢٢ فبراير ٢٠٢٤', { updated: '2024-02-22' }],
    ['פורסם ב-22 בפברואר 2024', { published: '2024-02-22' }],
    ['Yayınlanma Tarihi: 22 Şubat 2024', { published: '2024-02-22' }],
  ])('%s', (text, found) => {
    expect(readHeaderLine(text)).toEqual({ ...none, ...found });
  });

  test.each([
    'It was on 3 May 2024 that the port closed.',
    'by the end of the day',
    'Published on',
    'November 2, 2024 was a good day',
  ])('none: %s', (text) => {
    expect(readHeaderLine(text)).toBeNull();
  });
});

describe('readByline', () => {
  test.each<[string, string[] | null]>([
    ['By Jane Doe, John Smith and Ann Poe', ['Jane Doe', 'John Smith', 'Ann Poe']],
    ['By Tom Roe, Chief Political Writer', ['Tom Roe']],
    ['بقلم: أحمد عثمان', ['أحمد عثمان']],
    ['Автор: Иван Петров', ['Иван Петров']],
    ['מאת: דנה כהן', ['דנה כהן']],
    ['By Meg JamesStaff Writer', null],
    ['By The Editorial Board', null],
    ['كتب الرئيس رسالة إلى الشعب أمس في القاهرة', null],
  ])('%s', (text, people) => {
    expect(readByline(text)).toEqual(people);
  });
});
