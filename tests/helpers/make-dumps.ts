/** An article of a site that does not exist, with the furniture of its page, in one language. */
export interface MadePage {
  readonly language: string;
  readonly title: string;
  readonly byline: string;
  readonly author: string;
  readonly date: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
  readonly heading: string;
  readonly menu: readonly string[];
  readonly share: readonly string[];
  readonly related: string;
  readonly teasers: readonly (readonly [headline: string, lead: string])[];
  readonly footer: readonly string[];
}

export const madePages: readonly MadePage[] = [
  {
    language: 'en',
    title: 'Ferry company stops its northern line for the winter',
    byline: 'By Maren Holt',
    author: 'Maren Holt',
    date: 'Last updated: 2024/03/09 at 4:10 PM',
    day: '2024-03-09',
    paragraphs: [
      'The ferry company of Lowmere said on Friday that its northern line would not run between November and March, since too few people use it in winter.',
      'Two villages on the far shore lose their only link to the town, and the school there will have to teach its older pupils at home for four months.',
      'A spokeswoman said that the company had asked the county for help twice, in May and again in August, and had been given no answer at all.',
      'The county wants to look at the question again in spring, when the new bridge is half built and the road along the lake is open to lorries.',
    ],
    heading: 'No answer from the county',
    menu: ['Home', 'News', 'Sports', 'Opinion', 'Weather', 'Log in', 'Menu', 'Search'],
    share: ['Share this article', 'Facebook Twitter WhatsApp', 'Copy link'],
    related: 'Related Posts',
    teasers: [
      ['Baker of the year lives in Lowmere', 'May 2, 2025'],
      ['How the lake got its name', 'April 28, 2025'],
      ['Snow closes two schools', 'January 3, 2025'],
    ],
    footer: ['Privacy Policy', 'Terms of Use', '© 2025 Lowmere Courier. All rights reserved.'],
  },
  {
    language: 'ar',
    title: 'شركة العبارات توقف خطها الشمالي طوال فصل الشتاء',
    byline: 'بقلم: سلمى حداد',
    author: 'سلمى حداد',
    date: 'نشر في: ٩ آذار ٢٠٢٤',
    day: '2024-03-09',
    paragraphs: [
      'أعلنت شركة العبارات يوم الجمعة أن خطها الشمالي لن يعمل بين شهري تشرين الثاني وآذار لأن عدد المسافرين فيه قليل جدا خلال فصل الشتاء.',
      'وتفقد قريتان على الشاطئ البعيد صلتهما الوحيدة بالمدينة، وسيكون على المدرسة هناك أن تعلم تلاميذها الكبار في بيوتهم أربعة أشهر كاملة.',
      'وقالت متحدثة باسم الشركة إنها طلبت العون من المحافظة مرتين، في أيار ثم في آب، ولم تتلق أي جواب على الإطلاق حتى اليوم.',
      'وتريد المحافظة أن تنظر في المسألة من جديد في الربيع حين يكتمل نصف الجسر الجديد ويفتح الطريق المحاذي للبحيرة أمام الشاحنات.',
    ],
    heading: 'لا جواب من المحافظة',
    menu: ['الرئيسية', 'أخبار', 'رياضة', 'آراء', 'اتصل بنا', 'تسجيل الدخول', 'القائمة', 'بحث'],
    share: ['مشاركة', 'فيسبوك تويتر واتساب', 'نسخ الرابط'],
    related: 'مواضيع ذات صلة',
    teasers: [
      ['خباز السنة يسكن قرب البحيرة', '2 أيار 2025'],
      ['كيف نالت البحيرة اسمها', '28 نيسان 2025'],
      ['الثلج يغلق مدرستين', '3 كانون الثاني 2025'],
    ],
    footer: ['سياسة الخصوصية', 'شروط الاستخدام', 'جميع الحقوق محفوظة © 2025'],
  },
  {
    language: 'ru',
    title: 'Паромная компания закрывает северную линию на зиму',
    byline: 'Автор: Вера Лунина',
    author: 'Вера Лунина',
    date: 'Опубликовано: 9 марта 2024, 16:10',
    day: '2024-03-09',
    paragraphs: [
      'Паромная компания сообщила в пятницу, что её северная линия не будет работать с ноября по март, поскольку зимой ею пользуется слишком мало людей.',
      'Две деревни на дальнем берегу теряют единственную связь с городом, и школе придётся четыре месяца учить старших детей на дому.',
      'Представительница компании рассказала, что дважды просила область о помощи, в мае и ещё раз в августе, но не получила никакого ответа.',
      'Область хочет вернуться к этому вопросу весной, когда будет построена половина нового моста, а дорога вдоль озера откроется для грузовиков.',
    ],
    heading: 'Область не ответила',
    menu: ['Главная', 'Новости', 'Спорт', 'Культура', 'Контакты', 'Войти', 'Меню', 'Поиск'],
    share: ['Поделиться', 'ВКонтакте Telegram WhatsApp', 'Скопировать ссылку'],
    related: 'Читайте также',
    teasers: [
      ['Лучший пекарь года живёт у озера', '2 мая 2025'],
      ['Откуда взялось название озера', '28 апреля 2025'],
      ['Снег закрыл две школы', '3 января 2025'],
    ],
    footer: ['Политика конфиденциальности', 'О нас', '© 2025 Озёрный вестник. Все права защищены.'],
  },
  {
    language: 'de',
    title: 'Fährgesellschaft stellt die Nordlinie über den Winter ein',
    byline: 'Von Jutta Brandis',
    author: 'Jutta Brandis',
    date: '9. März 2024, 16:10 Uhr',
    day: '2024-03-09',
    paragraphs: [
      'Die Fährgesellschaft teilte am Freitag mit, dass ihre Nordlinie zwischen November und März nicht fährt, weil sie im Winter kaum jemand nutzt.',
      'Zwei Dörfer am anderen Ufer verlieren damit ihre einzige Verbindung in die Stadt, und die Schule dort muss die Älteren vier Monate lang zu Hause unterrichten.',
      'Eine Sprecherin sagte, die Gesellschaft habe den Kreis zweimal um Hilfe gebeten, im Mai und noch einmal im August, und nie eine Antwort bekommen.',
      'Der Kreis will die Frage im Frühjahr noch einmal prüfen, wenn die neue Brücke halb gebaut und die Straße am See für Lastwagen offen ist.',
    ],
    heading: 'Keine Antwort vom Kreis',
    menu: ['Startseite', 'Politik', 'Wirtschaft', 'Kultur', 'Kontakt', 'Anmelden', 'Menü', 'Suche'],
    share: ['Teilen', 'Facebook Twitter E-Mail', 'Link kopieren'],
    related: 'Mehr zum Thema',
    teasers: [
      ['Der beste Bäcker wohnt am See', '2. Mai 2025'],
      ['Wie der See zu seinem Namen kam', '28. April 2025'],
      ['Schnee schließt zwei Schulen', '3. Januar 2025'],
    ],
    footer: ['Impressum', 'Datenschutz', '© 2025 Seebote. Alle Rechte vorbehalten.'],
  },
];

/** The page as somebody copies it whole from a browser. */
export function copyPage(page: MadePage): string {
  return [
    ...page.menu,
    page.title,
    '',
    page.byline,
    page.date,
    ...page.share,
    '',
    ...bodyOf(page).flatMap((line) => [line, '']),
    page.related,
    '',
    ...page.teasers.flat(),
    '',
    ...page.menu.slice(0, 5),
    ...page.footer,
  ].join('\n');
}

/** The page as a text browser prints it: wrapped, with numbered links and their addresses at the end. */
export function dumpPage(page: MadePage, width = 72): string {
  let number = 0;
  const addresses: string[] = [];
  const link = (words: string) => {
    addresses.push(`  ${String(++number).padStart(2)}. https://courier.example/${number}`);
    return `[${number}]${words}`;
  };
  const lines = [
    ...page.menu.map((words) => `     * ${link(words)}`),
    '',
    page.title,
    '',
    `   ${page.byline}`,
    `   ${page.date}`,
    '',
    ...bodyOf(page).flatMap((text, i) => [
      ...wrap(i === 0 ? text.replace(/ (\S+)$/u, (_, last) => ` ${link(last)}`) : text, width),
      '',
    ]),
    `   ${page.related}`,
    '',
    ...page.teasers.flatMap(([headline, day]) => [`     * ${link(headline)}`, `       ${day}`]),
    '',
    ...page.footer.map((words) => `   ${words}`),
    '',
    'References',
    '',
    ...addresses,
  ];
  return lines.join('\n');
}

/** The lines that are the article's text, its heading among them. */
export function bodyOf({ paragraphs, heading }: MadePage): readonly string[] {
  return [...paragraphs.slice(0, 2), heading, ...paragraphs.slice(2)];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`   ${word}`);
  }
  return lines;
}
