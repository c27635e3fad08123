import type { ClutterReason } from '../../../../core/model/source-part.ts';
import { readHeaderLine } from '../text/text-labels.ts';

/** Openings of lines that are no part of an article, in the languages that are met most. They are tried on short blocks. */
const openings: readonly (readonly [ClutterReason, RegExp])[] = [
  [
    'related',
    /^(related(?! (works?|research|literature|studies)\b)( (news|stories|articles?|posts?|content|topics|links|coverage|reading))?|read (more|also|next)|also read|see (also|more)|more (on|from|about|stories|news|great .{1,30} stories|coverage)\b[^.!?:：]{0,40}|you (may|might) (also )?(like|enjoy|be interested in)|don['’]t miss|recommended( (for you|stories|reading))?|up next|further reading|story timeline|mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|weitere artikel|à lire aussi|lire aussi|sur le même sujet|articles? (liés|similaires)|voir aussi|lea también|lee también|te puede interesar|noticias relacionadas|más (noticias|sobre)|leggi anche|potrebbe interessarti|articoli correlati|leia (também|mais)|veja também|notícias relacionadas|lees ook|läs (också|mer|även)|les også|læs også|czytaj (też|także|więcej)|zobacz (też|także)|читайте также|читать также|по теме|похожие (новости|статьи|материалы)|смотрите также|другие новости|читайте також|ilgili haberler|bunları da|اقرأ أيض[اً]+|إقرأ أيض[اً]+|شاهد أيض[اً]+|مقالات ذات صلة|أخبار ذات صلة|مواضيع ذات صلة|قد يعجبك|المزيد من|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|همچنین بخوانید|قראו גם|קראו גם|עוד בנושא|כתבות (קשורות|נוספות)|אולי יעניין אותך|関連記事|あわせて読みたい|相关(阅读|新闻|文章|链接)|延伸阅读|相關(閱讀|新聞|文章)|관련 ?기사)(?=$|[^\p{L}\p{M}\p{N}])/iu,
  ],
  [
    'teasers',
    /^(latest (news|stories|posts|headlines)|trending( now)?|most (read|popular|viewed|shared)|popular (posts|stories|now)|breaking news|top stories|editor['’]s picks?|meistgelesen|les plus lus|lo más (leído|visto)|i più letti|mais lidas|meest gelezen|самое (читаемое|популярное)|популярное|последние новости|الأكثر (قراءة|شيوعا)|آخر الأخبار|پربازدیدترین|پربیننده|آخرین اخبار|הנקראים ביותר|נצפים ביותר|人気記事|热门|热点|많이 본)(?=$|[^\p{L}\p{M}\p{N}])/iu,
  ],
  [
    'notices',
    /^(get the latest|stay (up to date|informed|connected|in the know)|never miss|don['’]t miss (a|an|out)\b|already a (subscriber|member)|become a (member|subscriber)|have a (news )?tip\?|got a (news )?tip|please enable|loading( comments)?(…|\.\.\.)?$|sign ?up (for|to|now|here|today)|subscribe( (to|now|here|today|for))?|(click|tap) here to (subscribe|sign|join|download our)|join our|get (the|our) .{0,40}(newsletter|emails|inbox)|get .{0,80}delivered|this (site|website) uses cookies|we use cookies|enter your e-?mail|download (the|our) app|jetzt (anmelden|abonnieren)|newsletter abonnieren|abonnez[- ]vous|inscrivez[- ]vous|s['’]abonner|suscríbete|suscribirse|iscriviti|abbonati|assine|inscreva-se|подпишитесь|подписывайтесь|подписаться|підписуйтесь|اشترك( الآن)? (في|ب)|عضویت در خبرنامه|مشترک شوید|הירשמו|הרשמו|להרשמה|订阅|訂閱|구독하)/iu,
  ],
  [
    'sharing',
    /^(this (story|article) has been shared|like this:|share( (this|on|via|it))?\b|follow (us|me|him|her|them|@)|tweet( this)?$|like us on|find us on|teilen$|partager|compartir|compartilh|condividi|поделиться|поделитесь|شارك|اشتراک ?گذاری|שתפו|שתף)(?=$|\s|[:.!])/iu,
  ],
  [
    'comments',
    /^(\d+ )?(comments?( \(\d+\))?|leave a (reply|comment)|post a comment|add a comment|join the (conversation|discussion)|view( all)? comments|show comments|kommentare|kommentar schreiben|commentaires|comentarios|commenti|comentários|reacties|комментарии|оставить комментарий|коментарі|التعليقات|أضف تعليق\w*|اترك تعليق\w*|نظرات|دیدگاه|תגובות|הוסף תגובה|コメント|评论|댓글)\s*$/iu,
  ],
  [
    'advertising',
    /^((story|article) continues (below|after)( (the )?(advertisement|ad))?|continue reading below|advertisements?( ?[-–—] ?(continue|scroll).{0,30})?|ad|sponsored( content)?|paid content|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|إعلان(ات)?|آگهی|تبلیغات|פרסומת|広告|广告|광고)\s*$/iu,
  ],
];

/** What is pressed and not read. */
const pressed =
  /^(close|open|print|e-?mail|save|comment|play( video)?|pause|menu|search|listen|home|next|previous|zoom|replay|x|(enlarge|expand|view|hide|show|toggle|open|close) (image|photo|photos|gallery|caption|author archive|slideshow|more|less|all|comments)|back to (gallery|top)|(show|load|read|view) more|copy link|caption|read time|\d+ min(ute)?s? read|(تحميل|عرض) المزيد|بازگشت به بالا|mehr anzeigen|afficher plus|ver más|mostra altro|показать (еще|ещё))$/iu;

/** Labels of what an article is filed under. */
const filed =
  /^(tags?|tagged( with)?|filed under|posted in|categor(y|ies)|topics|keywords|schlag(wörter|worte)|themen|étiquettes|mots[- ]clés|etiquetas|temas|tag|categorie|теги|метки|рубрики|الوسوم|وسوم|الكلمات (المفتاحية|الدلالية)|برچسب ?ها?|کلید ?واژه ?ها?|תגיות|תגים|etiketler|标签|關鍵字|タグ|태그)\s*[:：]/iu;

/** Calls that fill a paragraph, where a sentence begins with them; in languages with few such forms, wherever they stand. */
const calls =
  /(?:^|[.!?:;,…—–-]\s+)(?:please |and )?(?:sign up (?:for|to|here|today)|subscribe (?:to|now|here|today)|follow (?:us|me|him|her|them) (?:on|at)|e-?mail \p{Lu}\p{L}+ .{0,40}@|join our .{0,40}forums?)\b|\b(?:your inbox|our (?:free )?newsletter|(?:our|a) .{0,40}subscription service|news tip)\b|(?:^|[.!?]\s+)(?:подпишитесь|подписывайтесь) на|تابعونا على|اشتركوا في|ما را (?:در .{1,30} )?دنبال|עקבו אחרינו/iu;

/** A line that says when the text was last changed. */
const updatedLine =
  /^[\s|([]*(last )?(updated|modified|published|posted|first published|mise à jour|publié|actualizado|publicado|aktualisiert|veröffentlicht|aggiornato|pubblicato|обновлено|опубликовано|تاریخ انتشار|آخر تحديث|نُ?شر في|עודכן|פורסם)\b.{0,60}\d/iu;

/** A line that names who else has worked on a text. */
const contributors =
  /\bcontributed to this (report|story|article)\b|^(additional )?report(ing|ed) (and writing )?by\b|^with reporting (by|from)\b|^editing by\b/i;

/** Which of so many is shown. */
const counter = /^(\p{L}+ )?\d+(\s*[–-]\s*\d+)?\s*(of|\/|von|de|sur|из|من|از|מתוך)\s*\/?\s*\d+$/iu;

const longestOpening = 160;
const longestCall = 420;
const longestLine = 120;

/** What a line is by its own words. */
export type LineKind = ClutterReason | 'date' | 'byline' | 'caption';

/** Where a line stands, and how much of it is a link. */
export interface LinePlace {
  /** Whether it stands above the running text, or at its end, where lines may be about the article. */
  readonly isAtTop: boolean;
  readonly isAtEnd: boolean;
  readonly isLinked: boolean;
}

/** What a text is by its own words; null if they do not say. */
export function readLine(text: string, { isAtTop, isAtEnd, isLinked }: LinePlace): LineKind | null {
  const clutter = readClutterLine(text, isLinked);
  if (clutter || text.length > longestCall || (!isAtTop && !isAtEnd)) return clutter;
  const line = text.trim();
  if (contributors.test(line)) return 'byline';
  if (line.length > longestLine) return null;
  if (updatedLine.test(line)) return 'date';
  const header = isAtTop ? readHeaderLine(line) : null;
  if (header?.published || header?.updated) return 'date';
  return header ? 'byline' : null;
}

/** Why a text by itself is clutter; null if it does not say so. Without a link, a label must be all that the line says. */
function readClutterLine(text: string, isLinked: boolean): ClutterReason | null {
  const line = text.replace(/^[^\p{L}\p{N}@]+/u, '').trim();
  if (line.length <= longestOpening) {
    for (const [reason, pattern] of openings) {
      const found = pattern.exec(line)?.[0];
      if (found === undefined) continue;
      const isLabel = /^[^\p{L}\p{N}.]*(\.{3})?\s*$|^\s*[:：|»]/u.test(line.slice(found.length));
      if (isLinked || isLabel || reason === 'notices' || reason === 'advertising') return reason;
    }
    if (counter.test(line) || pressed.test(line) || (isLinked && filed.test(line))) return 'navigation';
  }
  return line.length <= longestCall && calls.test(line) ? 'notices' : null;
}

const sources =
  /^\P{L}*(sources?|references|bibliography|works cited|citations|(foot|end)?notes|documents|quellen(verzeichnis)?|literatur(verzeichnis)?|einzelnachweise|références|bibliographie|fuentes|referencias|bibliografía|fonti|riferimenti|bibliografia|fontes|referências|bronnen|źródła|przypisy|источники|литература|примечания|джерела|المصادر|المراجع|الهوامش|مصادر|مراجع|منابع|پانویس|مآخذ|מקורות|הערות( שוליים)?|kaynaklar|kaynakça|dipnotlar|参考文献|参考资料|參考資料|出典|脚注|참고 ?문헌|출처)\P{L}*$/iu;

/** Whether a line opens a list of what the text rests on. */
export function opensSources(text: string): boolean {
  return text.length <= longestLine && sources.test(text);
}

/** Whether a line opens a list of other articles. */
export function opensRelated(text: string): boolean {
  const reason = readClutterLine(text, true);
  return reason === 'related' || reason === 'teasers';
}
