import { type DayOrder, dropTime, findDates, saysOnlyDate } from '../read-date.ts';

/** What a line of a header says: who wrote the text, and when it was published or updated. */
export interface HeaderLine {
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
}

const updatedWords =
  'last updated|last modified|last revised|last edited|last update|updated|modified|revised|update|آخر تحديث|اخر تحديث|تم التحديث|تحديث|mise? à jour|mis à jour|dernière mise à jour|dernière modification|última actualización|actualización|actualizado|última modificación|zuletzt aktualisiert|aktualisiert|stand|letzte aktualisierung|обновлено|последнее обновление|изменено|به‌?روزرسانی|به روز رسانی|آخرین به‌?روزرسانی|آخرین ویرایش|עודכן לאחרונה|עודכן|עדכון אחרון|son güncelleme|güncellenme|güncellendi|güncelleme|atualizado|última atualização|aggiornato|ultimo aggiornamento|bijgewerkt|laatst bijgewerkt|zaktualizowano|aktualizacja|diperbarui|更新日|最終更新|更新|수정';
const publishedWords =
  'date published|date of publication|date|publication date|published|first published|originally published|posted|created|issued|release date|release time|published date|نشرت?|نُشر|تاريخ النشر|تاريخ الإصدار|التاريخ|تاريخ|date de publication|publiée?|paru|posté|fecha de publicación|publicado|fecha|veröffentlicht|erschienen|datum|erstellt|опубликовано|дата публикации|дата|размещено|منتشر شده|تاریخ انتشار|تاریخ|انتشار|פורסם|תאריך פרסום|תאריך|yayınlanma tarihi|yayın tarihi|yayınlandı|giriş tarihi|giriş|tarih|data de publicação|data|pubblicato|gepubliceerd|geplaatst|opublikowano|data publikacji|diposting|dipublikasikan|发布时间|发布日期|发布|公開日|입력|등록';
const labelEnd = String.raw`(?:\s+(?:on|at|in|le|el|em|il|am|op|pada|tarihi|לאחרונה|ב|ב-|في|بتاريخ|در))?\s*[:：\-–|.]?\s*`;
const label = (words: string) => new RegExp(`^\\(?(?:${words})(?![\\p{L}\\p{M}])${labelEnd}`, 'iu');
const updatedLabel = label(updatedWords);
const publishedLabel = label(publishedWords);

const longestLine = 160;

/** Whether a line begins with a word that says what the date behind it is the date of. */
export function hasDateLabel(text: string): boolean {
  return updatedLabel.test(text) || publishedLabel.test(text);
}

/** Reads a line such as `By Jane Doe | Updated: 3 May 2024, 14:00 | 3 min read`; null if it is running text or says neither. */
export function readHeaderLine(text: string, order: DayOrder | null = null): HeaderLine | null {
  if (text.length > longestLine) return null;
  const authors: string[] = [];
  let published: string | null = null;
  let updated: string | null = null;
  let isClear = true;
  for (const segment of segmentsOf(text)) {
    const isUpdate = updatedLabel.test(segment);
    const labelled = segment.replace(isUpdate ? updatedLabel : publishedLabel, '');
    const people = readByline(segment) ?? readByline(labelled);
    if (people) authors.push(...people);
    const dates = findDates(segment, order);
    const [date] = dates;
    if (!date) {
      if (!people && !isAside(segment)) isClear = false;
      continue;
    }
    let rest = labelled;
    for (const { text: words } of dates) rest = rest.replace(words, ' ');
    const named = readByline(dropTime(rest));
    if (named && !people) authors.push(...named);
    const isWhole =
      dates.every(({ day }) => day === date.day) &&
      (named !== null || people !== null || saysOnlyDate(rest) || isAside(rest));
    if (!isWhole || date.day === null) isClear = false;
    else if (isUpdate) updated ??= date.day;
    else if (published !== null && published !== date.day) isClear = false;
    else published = date.day;
  }
  if (authors.length === 0 && published === null && updated === null) return null;
  return isClear || authors.length > 0 ? { authors, published, updated } : null;
}

/** The fields of a line that are parted by signs, or by a second label. */
function segmentsOf(text: string): string[] {
  return text
    .split(/\s*[|•·●■▪]\s*|\s+[–—]\s+|\s{3,}|\s+(?=(?:Last )?Updated\b|Published\b)/u)
    .map((segment) => segment.trim())
    .filter(Boolean);
}

/** What stands beside bylines and dates: reading times, counts, roles, handles. */
function isAside(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}@]+/gu) ?? [];
  return (
    words.length <= 3 ||
    (words.length <= 6 &&
      /\d+\s*(?:min|мин|دقيقة|דקות|dk|dakika|minut|minute|comment|view|share)|@|\bago\b|read time/iu.test(
        text,
      ))
  );
}

const nameWord = String.raw`(?:\p{Lu}[\p{L}\p{M}’'ʿʾ.-]*|\p{Lo}[\p{Lo}\p{M}’'.-]*)`;
const particle = '(?:al|el|bin|ibn|bint|abu|von|van|der|den|de|da|di|du|la|le|dos|ben)';
const namePattern = `${nameWord}(?:\\s+(?:${particle}\\s+|al-|el-)*${nameWord}){1,4}`;
const wholeName = new RegExp(`^${namePattern}$`, 'u');
const noName =
  /^(?:By|Von|Par|Por|Di)\b|\b(?:The|This|Our|Staff|Writer|Reporter|Editor|Correspondent|Contributor|News|Press|Team|Desk|Agency|Agencies|Published|Read)\b|\p{Ll}{3}\p{Lu}|\d/u;
const bylineLabel =
  /^(?:(?:written|story|reported|posted|words|text|report|analysis|opinion)\s+by|by|authors?|بقلم|كتبت?ها|كتبت?|بواسطة|تحرير|الكاتبة?|المؤلف|إعداد|par|auteure?s?|publié par|écrit par|por|autora?(?:es)?|escrito por|von|autor(?:in)?|ein beitrag von|автор(?:ы)?|текст|نویسنده|به قلم|نوشته|מאת|כתב(?:ה)?|yazan|yazar|di|scritto da|door|geschreven door|oleh|przez|penulis)(?=\s*[:：\s])\s*[:：]?\s*/iu;
const nameEnd =
  /\s*(?:[|•·–—/(]|\s-\s|\b(?:published|updated|posted|read time|staff|senior|special|contributor|reporter|correspondent|editor|writer|for|on|at|in)\b|\d).*$/iu;
const joiner = /\s+(?:and|&|und|et|y|e|и|ve)\s+|\s*[;،]\s*|\s+و\s*(?=\p{Script=Arabic}{3})/u;

/** Whether a text is a person's name: two to five words, with capitals where the script has them. */
export function isName(text: string): boolean {
  return text.length <= 60 && wholeName.test(text) && !noName.test(text);
}

/** The people whom a byline names, such as `Written by Jane Doe and John Smith`; null if it is none. */
export function readByline(text: string): string[] | null {
  const found = bylineLabel.exec(text);
  if (!found || text.length > longestLine) return null;
  const rest = text.slice(found[0].length);
  const people = splitNames(rest.replace(nameEnd, ''));
  if (people.length === 0 || people.length > 8 || !people.every(isName)) return null;
  // Without capitals, only a colon or a short line tells a name from the beginning of a sentence.
  const isCased = people.every((name) => /\p{Lu}/u.test(name));
  const isShort = rest.split(/\s+/u).length <= 4 && !/[.!?؟]$/u.test(rest);
  return isCased ||
    isShort ||
    (/[:：]\s*$/.test(found[0]) && people.every((name) => name.split(/\s+/u).length <= 4))
    ? people
    : null;
}

/** The single names of `Jane Doe, John Smith and Ann Poe`. Without the `and`, what follows a comma is no name but a role. */
export function splitNames(text: string): string[] {
  const list = joiner.test(text) ? text.replaceAll(/,\s*/g, ';') : text.replace(/,.*$/u, '');
  return list
    .split(joiner)
    .map((name) => name.trim())
    .filter(Boolean);
}
