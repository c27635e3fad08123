/*
 * Where a full stop ends no sentence, for the scripts that Postil's sources are written in. The rules of Unicode
 * (UAX 29) break after every stop that a capital, an Arabic or a Hebrew letter follows; these are the stops it is
 * wrong about.
 */

/** Words before a name: the name always follows. */
const titles =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpt|Cmdr|Cdr|Adm|Brig|Sgt|Cpl|Pvt|Sen|Rep|Gov|Pres|Amb|Rev|Fr|Hon|St|Ste|Mt|Ft|Messrs|Mme|Mlle|Hr|Sra?|' +
  '[Пп]роф|[Гг]ен|[Аа]кад|полк|подполк|лейт|кап|адм|им|ул|пр|пл|тов|гр|[Сс]м|ср|[Нн]апр';
/** Words before a number. */
const counted =
  'No|Nos|Nr|Art|art|Sec|sec|Fig|fig|Ch|ch|Vol|vol|Par|par|Para|para|Res|Op|op|App|Ex|Ann|pp?|vv?|ll?|ca?|cf|approx|' +
  '[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|ст|стр|рис|табл|гл|п|пп|с|ч|т|№';
/** Words that may stand anywhere, at the end of a sentence too: what follows decides. */
const open =
  'Inc|Corp|Co|Ltd|Bros|Jr|Sr|Ave|Blvd|Rd|Dept|Univ|Assn|Govt|Intl|al|г|гг|в|вв|тыс|млн|млрд|трлн|руб|долл|обл|р-н';
/** Words that are always in the middle of something. */
const inner = 'e\\.\\s?g|i\\.\\s?e|viz|vs|т\\.\\s?е|т\\.\\s?к|т\\.\\s?н';

/** Words that rarely stand inside a name, so that one with a capital begins a sentence. */
const starters =
  'The|A|An|And|But|Or|Nor|So|Yet|If|In|On|At|By|For|From|To|With|As|It|Its|He|His|She|Her|They|Their|We|Our|I|You|This|That|These|Those|There|Here|' +
  'When|While|Where|What|Who|Why|How|After|Before|Since|Although|Though|However|Meanwhile|Moreover|Then|Now|Some|Many|Most|All|Both|Each|One|Two|No|Not|' +
  'Он|Она|Оно|Они|Это|Эта|Этот|Эти|И|А|Но|В|Во|На|По|При|С|Со|К|Из|За|До|От|После|Затем|Потом|Тогда|Однако|Если|Когда|Как|Также|Мы|Я|Вы|Его|Её|Их';

/** No letter or figure before: the word begins here. */
const begins = '(?<![\\p{L}\\p{M}\\p{N}])';
const notStarterNext = `(?!\\s+(?:${starters})(?![\\p{L}\\p{M}.]))`;
const quotes = '["”’»)\\]]';

/** Each rule names text in which no sentence ends, whatever its stops say. */
const rules: readonly RegExp[] = [
  // Gen. Hale; ул. Ленина
  new RegExp(`${begins}(?:${titles})\\.(?=\\s+\\S)`, 'gu'),
  // No. 3; Art. IV; Feb. 7
  new RegExp(`${begins}(?:${counted})\\.(?=\\s*(?:[\\p{N}(]|[IVXLC]+(?!\\p{L})))`, 'gu'),
  new RegExp(`${begins}(?:${open})\\.${notStarterNext}(?=\\s+\\S)`, 'gu'),
  new RegExp(`${begins}(?:${inner})\\.(?=\\s+\\S)`, 'giu'),
  // the U.S. Army, but: in the U.S. The army. But not т.д., which ends what it lists.
  new RegExp(`${begins}(?!т\\.\\s?[дп]\\.)(?:\\p{L}\\.){2,}${notStarterNext}(?=\\s+\\S)`, 'gu'),
  // J. R. Moss
  new RegExp(`${begins}\\p{Lu}\\.${notStarterNext}(?=\\s*\\p{Lu})`, 'gu'),
  // د. سلمى; א. ב. לוי
  new RegExp(`${begins}[وفبل]?[\\p{Script=Arabic}\\p{Script=Hebrew}]\\.(?=\\s+\\p{L})`, 'gu'),
  // 1. The first point
  /(?<=^|[\n\t])\s*\(?(?:\p{N}{1,3}|\p{L}|[IVXLC]{1,5})[.)]+(?=\s+\S)/gu,
  // "No!" she said; Yahoo! said
  new RegExp(`[!?؟]+(?=${quotes}*\\s+\\p{Ll})`, 'gu'),
  // A pause: . . .
  /\.(?=\s\.)/gu,
];

/** In these languages a figure with a stop is an ordinal: am 3. Mai. */
const ordinalLanguages = /^(?:de|da|nb|nn|no|fi|et|lv|is|cs|sk|sl|hr|sr|bs|pl|hu|tr)\b/;
const ordinal = /(?<=\s)\p{N}{1,2}\.(?=\s+\p{L})/gu;

/** Signs of a note that stand after the stop and belong to the sentence before: [3], ². */
const noteSigns = /(?<=[.!?؟…]["”’»)]*)(?:\[\p{N}{1,3}(?:[,–-]\s?\p{N}{1,3})*\]|[¹²³⁰⁴-⁹])+/gu;

/** A line end that cuts a sentence: what goes on begins small. */
const cutLine = /\n(?=\s*\p{Ll})/gu;

/** The text with other signs, of the same length, wherever the rules of Unicode would end a sentence and none ends. */
export function withoutFalseEnds(text: string, language: string | null): string {
  let masked = text;
  for (const rule of rules) masked = masked.replace(rule, mute);
  if (language && ordinalLanguages.test(language)) masked = masked.replace(ordinal, mute);
  return masked.replace(noteSigns, (signs) => ')'.repeat(signs.length)).replace(cutLine, ' ');
}

const mute = (stops: string): string => stops.replace(/[.!?؟]/gu, '_');
