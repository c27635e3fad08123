/** Letters of a language in the order of how often they stand in texts, the most frequent first. */
export interface LetterOrder {
  readonly language: string;
  readonly letters: string;
}

/** Languages that are written in letters of their own; in their old encodings, nearly every byte of a word is a high one. */
export const ownScripts: readonly LetterOrder[] = [
  { language: 'ar', letters: 'اليمنوترةبعدسفهكقأحجشصىإطخزضغئذثظءؤآ' },
  { language: 'fa', letters: 'ايردنهمتسوبشكلگزقفعخحآجطپضصچذغئثژظءکی' },
  { language: 'ur', letters: 'اےیرکنموہتسلبدپگجشعحقخٹچھزفطںصضڑغثڈظئءآ' },
  { language: 'he', letters: 'יוהלארתבמשענםדחקפסטגכצזןךףץ' },
  { language: 'ru', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё' },
  { language: 'uk', letters: 'оанивітерслкудмпязьгбчйхжцюєїшфщґ' },
  { language: 'bg', letters: 'аиоетнрсвлкдпмзяъгубчщцжхфюйшь' },
  { language: 'sr', letters: 'аоиенрстјвукпмлдзгбчшжцхћљђњфџ' },
  { language: 'el', letters: 'αοιετσνηυρπκμλςωάίόέδγήύθχφώβξζψ' },
  { language: 'th', letters: 'านรอกเงยมลวดทสตะปบคหแจพชขใไโผซถศธฉณภฟญฐษฝฬฎฏฆฮ่้็ิีึืุูัำ' },
];

/** Languages of Latin letters, with the letters that ASCII lacks. */
export const latinLetters: readonly LetterOrder[] = [
  { language: 'fr', letters: 'éèàêçùâîôûëïœæÿ' },
  { language: 'es', letters: 'áéíóúñü¿¡' },
  { language: 'de', letters: 'äöüß' },
  { language: 'pt', letters: 'ãáéíóúâêôõçàü' },
  { language: 'it', letters: 'àèéìòùî' },
  { language: 'nordic', letters: 'åäöøæéü' },
  { language: 'is', letters: 'áðéíóúýþæö' },
  { language: 'nl', letters: 'ëéïèöüáóê' },
  { language: 'ca', letters: 'àçèéíïòóúü·' },
  { language: 'pl', letters: 'ąćęłńóśźż' },
  { language: 'cs', letters: 'áčďéěíňóřšťúůýžľĺôŕä' },
  { language: 'hu', letters: 'áéíóöőúüű' },
  { language: 'ro', letters: 'ăâîşţșț' },
  { language: 'hr', letters: 'čćđšž' },
  { language: 'tr', letters: 'ıişğüçöâîû' },
  { language: 'lt', letters: 'ąčęėįšųūž' },
  { language: 'lv', letters: 'āčēģīķļņšūž' },
  { language: 'et', letters: 'äõöüšž' },
];
