import type { ClutterReason } from '../../../../core/model/source-part.ts';

/** Phrases of the furniture of web pages, by what it is, folded as `foldCue` of find-cue.ts folds. Several languages beside each other. */
export type Phrases = Partial<Record<ClutterReason, string>>;

/** A line that is one of these and no more. Parted by `|`. */
export const wholeLines: Phrases = {
  navigation: `
home|homepage|menu|main menu|top menu|navigation|search|search for|sections|categories|topics|tags|archives|archive|more|show more|
load more|see all|view all|all news|top news|latest|latest news|breaking news|breaking|trending|skip to content|skip to main content|
skip to navigation|jump to content|toggle navigation|open menu|close menu|close|expand|collapse|back to top|top of page|go to top|
previous|next|prev|previous article|next article|previous post|next post|older posts|newer posts|sign in|log in|login|log out|register|
sign up|create account|my account|account|my profile|profile|cart|shop|store|rss|rss feed|sitemap|site map|bookmarks|live|watch|listen|
video|videos|photos|gallery|podcast|podcasts|newsletter|newsletters|about|about us|contact|contact us|help|faq|jobs|careers|english|
opinion|opinions|editorial|business|politics|sports|sport|world|technology|tech|culture|entertainment|lifestyle|health|science|travel|
read more|learn more|click here|details|continue reading|read full article|listen to this article|reading list|removed from reading list|
undo|welcome back|aa|a a|text size|font size|show search|submit search|search query|enter keywords|weather|today s paper|e paper|epaper|
show caption|hide caption|caption|image caption|captions|view gallery|enlarge|play video|advanced search|site search|go|submit|ok|accept|accept all|i agree|i accept|
الرئيسية|الصفحة الرئيسية|القائمة|بحث|البحث|ابحث|الأقسام|أقسام|التصنيفات|المزيد|عرض المزيد|اقرأ المزيد|إقرأ المزيد|اقرأ أيضا|تسجيل الدخول|دخول|
تسجيل|اشتراك|حسابي|اتصل بنا|من نحن|عن الموقع|الأكثر قراءة|الأرشيف|أخبار|سياسة|رياضة|اقتصاد|ثقافة|فيديو|صور|آراء|رأي|مقالات|العربية|
اللغة العربية|التالي|السابق|أعلى الصفحة|انتقل إلى المحتوى|تخطي إلى المحتوى|إغلاق|موافق|آخر الأخبار|عاجل|منوعات|خريطة الموقع|
accueil|rechercher|recherche|rubriques|se connecter|connexion|s inscrire|inscription|mon compte|lire la suite|lire plus|en savoir plus|
voir plus|voir tout|suivant|precedent|article suivant|article precedent|aller au contenu|haut de page|retour en haut|fermer|
qui sommes nous|a propos|plan du site|actualites|politique|economie|monde|sante|
inicio|portada|buscar|secciones|iniciar sesion|registrarse|registrate|mi cuenta|leer mas|ver mas|ver todo|siguiente|anterior|
ir al contenido|saltar al contenido|quienes somos|contacto|mapa del sitio|cerrar|ultimas noticias|deportes|economia|cultura|opinion|
startseite|suche|suchen|anmelden|abmelden|registrieren|mein konto|mehr|weiterlesen|mehr lesen|mehr erfahren|alle anzeigen|weiter|zuruck|
zum inhalt|zum inhalt springen|nach oben|uber uns|kontakt|schliessen|themen|rubriken|nachrichten|politik|wirtschaft|kultur|wissen|
nachster artikel|vorheriger artikel|
главная|меню|поиск|искать|войти|вход|регистрация|личный кабинет|ещё|еще|читать далее|читать дальше|подробнее|показать еще|
показать ещё|все новости|последние новости|новости|лента новостей|политика|экономика|общество|в мире|спорт|культура|наука|рубрики|разделы|архив|
контакты|о нас|о проекте|наверх|вверх|закрыть|далее|назад|следующая|предыдущая|перейти к содержимому|
خانه|صفحه اصلی|صفحه نخست|منو|جستجو|ورود|ثبت نام|عضویت|بیشتر|ادامه مطلب|بیشتر بخوانید|مشاهده همه|تماس با ما|درباره ما|آرشیو|
اخبار|سیاسی|اقتصادی|ورزشی|فرهنگی|اجتماعی|بین الملل|آخرین اخبار|پربازدیدترین|بعدی|قبلی|بستن|
דף הבית|ראשי|תפריט|חיפוש|חפש|התחבר|התחברות|הרשמה|עוד|קרא עוד|להמשך קריאה|צור קשר|אודות|חדשות|כלכלה|ספורט|תרבות|דעות|
דילוג לתוכן|מבזקים|הבא|הקודם|סגור|
ana sayfa|anasayfa|menu|ara|arama|giris|giris yap|uye ol|kayit ol|devamini oku|daha fazla|devami|tumu|tumunu gor|sonraki|onceki|
iletisim|hakkimizda|kunye|kapat|son dakika|gundem|dunya|siyaset|ekonomi|spor|kultur|yasam|icerige atla|
pagina inicial|entrar|cadastrar|leia mais|saiba mais|ver tudo|proximo|fale conosco|quem somos|noticias|
cerca|accedi|registrati|leggi tutto|leggi di piu|chi siamo|contatti|chiudi|
zoeken|inloggen|lees meer|meer|over ons|sluiten|szukaj|zaloguj|wiecej|czytaj wiecej|czytaj dalej|o nas|kontakt|beranda|cari|masuk|daftar|
首页|首頁|搜索|搜尋|登录|登入|注册|更多|阅读更多|下一篇|上一篇|ホーム|検索|ログイン|もっと見る|次へ|前へ|홈|검색|로그인|회원가입|더보기|목록`,
  sharing: `
share|share this|share it|share article|shares|share on|share via|share with|tweet|tweets|pin|pin it|print|print this|email|e mail|email this|
copy link|link copied|url copied|copy url|like|like this|likes|follow|follow us|follow on|stay connected|connect with us|connect|save|bookmark|
report|send|comment|embed|share close extra sharing options|show more sharing options|latest tweets|social media|bookmark this|
share options|gift this article|republish this article|republish|loading|like loading|more sharing options|share link|copy|copied|
مشاركة|شارك|شارك المقال|شاركها|شارك هذا|مشاركة المقال|انشر|طباعة|اطبع|إرسال|نسخ الرابط|تم النسخ|تابعنا|تابعونا|تابعنا على|حفظ|غرد|أرسل|
partager|partagez|partager l article|imprimer|envoyer|copier le lien|suivez nous|enregistrer|j aime|
compartir|compartir en|imprimir|enviar|copiar enlace|siguenos|guardar|me gusta|
teilen|drucken|merken|artikel teilen|link kopieren|folgen|folgen sie uns|versenden|gefallt mir|
поделиться|поделитесь|распечатать|печать|отправить|скопировать ссылку|подписаться|подпишитесь|мы в соцсетях|нравится|сохранить|
اشتراک گذاری|به اشتراک بگذارید|چاپ|ارسال|کپی لینک|ما را دنبال کنید|لینک کوتاه|ذخیره|
שתף|שתפו|שיתוף|הדפסה|הדפס|שלח|העתק קישור|עקבו אחרינו|שמור|
paylas|paylasin|yazdir|gonder|baglantiyi kopyala|bizi takip edin|kaydet|begen|
compartilhar|compartilhe|curtir|condividi|stampa|salva|delen|udostepnij|drukuj|bagikan|cetak|sukai ini|suka memuat|
分享|打印|シェア|印刷|공유|인쇄|スクラップ|스크랩`,
  related: `
related|related posts|related post|related articles|related article|related stories|related story|related news|related content|related topics|
related links|related coverage|related video|related videos|read also|also read|read next|up next|more from|more stories|more news|more on this|
more on this story|more on this topic|more like this|more articles|you may also like|you might also like|you may like|you might like|
recommended|recommended for you|recommended stories|recommended articles|recommended reading|suggested|suggested articles|keep reading|
most read|most popular|most viewed|most shared|popular|popular posts|popular stories|popular now|trending now|trending stories|editor s picks|
editors picks|editor s choice|don t miss|in case you missed it|what to read next|latest articles|latest posts|latest stories|recent posts|
recent articles|recent stories|recent news|top stories|top news|see also|from the web|around the web|elsewhere|from our partners|
sponsored stories|promoted stories|promoted content|paid content|more in|also in|other news|other stories|more coverage|further reading|must reads|
must read|similar articles|similar posts|featured|featured stories|featured posts|featured articles|the latest|blogroll|you may have missed|
مقالات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|موضوعات ذات صلة|ذات صلة|مواضيع متعلقة|اخبار متعلقة|أخبار متعلقة|مقالات مشابهة|اقرأ أيضا|اقرأ أيضاً|
قد يعجبك|قد يعجبك أيضا|قد يهمك|قد يهمك أيضا|الأكثر مشاهدة|الأكثر قراءة|الأكثر شعبية|آخر المقالات|أحدث المقالات|المزيد من الأخبار|مختارات|اخترنا لك|
المزيد من|تابع أيضا|شاهد أيضا|شاهد أيضاً|
articles lies|sur le meme sujet|sur le meme theme|a lire aussi|lire aussi|a lire egalement|voir aussi|les plus lus|les plus populaires|
articles recents|a decouvrir|vous aimerez aussi|dans la meme rubrique|a la une|
articulos relacionados|noticias relacionadas|relacionados|te puede interesar|tambien te puede interesar|lo mas leido|mas leidas|
mas noticias|ultimos articulos|lea tambien|ver tambien|te recomendamos|
verwandte artikel|ahnliche artikel|mehr zum thema|lesen sie auch|lesen sie mehr|das konnte sie auch interessieren|meistgelesen|
auch interessant|weitere artikel|weitere beitrage|weitere beitrage zum thema|weitere themen|mehr zum thema|weitere meldungen|neueste artikel|empfehlungen|zum thema|
похожие материалы|похожие статьи|похожие новости|читайте также|читайте ещё|читать также|материалы по теме|по теме|новости по теме|
самое читаемое|популярное|популярные|рекомендуем|смотрите также|другие новости|другие материалы|еще по теме|ещё по теме|
اخبار مرتبط|مطالب مرتبط|مرتبط|بیشتر بخوانید|پیشنهاد ما|پربیننده ترین|پیشنهاد سردبیر|خبرهای مرتبط|
כתבות קשורות|כתבות נוספות|מאמרים קשורים|אולי יעניין אותך|אולי יעניין אותך גם|הנקראות ביותר|עוד בנושא|קראו גם|ראו גם|הכי נקראות|
ilgili haberler|ilgili yazilar|benzer haberler|bunlar da ilginizi cekebilir|ilginizi cekebilir|cok okunanlar|en cok okunanlar|one cikanlar|
diger haberler|son haberler|
leia tambem|veja tambem|mais lidas|relacionadas|artigos relacionados|leggi anche|articoli correlati|piu letti|potrebbe interessarti|
lees ook|gerelateerde artikelen|meest gelezen|czytaj takze|czytaj rowniez|zobacz takze|powiazane artykuly|terkait|baca juga|artikel terkait|
相关文章|相关阅读|相關文章|延伸閱讀|关联新闻|関連記事|おすすめ記事|人気記事|관련기사|관련 기사|많이 본 뉴스|인기기사|추천기사|많이 본 기사`,
  comments: `
comments|comment|view comments|show comments|hide comments|leave a comment|leave a reply|leave a response|post a comment|add a comment|
add comment|write a comment|join the conversation|join the discussion|reader comments|discussion|responses|one response|no comments|
no comments yet|be the first to comment|cancel reply|reply|log in to comment|sign in to comment|comments are closed|conversation|
comment policy|your comment|post comment|submit comment|1 comment|sort by best|sort by|
تعليقات|التعليقات|تعليق|أضف تعليق|أضف تعليقا|اترك تعليق|اترك تعليقا|اترك ردا|لا توجد تعليقات|أضف تعليقك|اكتب تعليق|رد|الردود|
commentaires|laisser un commentaire|ajouter un commentaire|commenter|reagir|repondre|
comentarios|deja un comentario|dejar un comentario|comentar|escribir un comentario|responder|
kommentare|kommentar schreiben|schreibe einen kommentar|kommentieren|antworten|
комментарии|оставить комментарий|добавить комментарий|написать комментарий|ответить|обсуждение|комментировать|
نظرات|دیدگاه|دیدگاه ها|نظر شما|ارسال نظر|ثبت نظر|پاسخ|
תגובות|הוסף תגובה|כתוב תגובה|הגב|הוספת תגובה|
yorumlar|yorum yap|yorum yaz|yanitla|bir yorum yazin|
comentarios|deixe um comentario|commenti|lascia un commento|reacties|komentarze|dodaj komentarz|tinggalkan komentar|satu tanggapan|
评论|發表評論|コメント|댓글|의견쓰기`,
  advertising: `
advertisement|advertisements|advertising|advertise|ad|ads|sponsored|sponsored content|promoted|story continues below|story continues|
continue reading below|article continues below|story continues below advertisement|article continues after advertisement|
scroll to continue|skip ad|skip advertisement|remove ads|iklan|إعلان|إعلانات|اعلان|اعلانات|publicite|annonce|publicidad|anuncio|
anzeige|werbung|реклама|на правах рекламы|تبلیغات|آگهی|פרסומת|פרסום|reklam|publicidade|pubblicita|advertentie|reklama|广告|廣告|広告|광고|quantcast`,
  notices: `
we use cookies|this site uses cookies|this website uses cookies|cookie policy|cookie settings|cookie preferences|manage cookies|
manage preferences|dismiss|got it|no thanks|not now|notification|notifications|allow notifications|enable notifications|thank you|
thanks for subscribing|email address|your email|your email address|enter your email|subscribe|subscribe now|subscribe today|
subscribe to our newsletter|sign up for our newsletter|sign up for newsletters|join our newsletter|get our newsletter|newsletter signup|
become a member|become a subscriber|donate|donate now|support us|sign in to your account|lost your password|forgot password|
forgot your password|remember me|already a subscriber|already a member|already have an account|continue without accepting|
please enable javascript|enable javascript|javascript is disabled|you have javascript disabled|
share your story|share your thoughts|send us a tip|got a tip|have a tip|have a story idea|have a news tip|
اشترك|اشترك الآن|اشترك في النشرة|النشرة البريدية|البريد الإلكتروني|بريدك الإلكتروني|سياسة ملفات الارتباط|نسيت كلمة المرور|
abonnez vous|s abonner|je m abonne|inscrivez vous|mot de passe oublie|votre adresse e mail|accepter|tout accepter|refuser|
suscribete|suscribirse|suscripcion|boletin|correo electronico|aceptar|
abonnieren|jetzt abonnieren|newsletter abonnieren|akzeptieren|alle akzeptieren|passwort vergessen|zustimmen|
подписка|подписаться на рассылку|подписаться на новости|принять|согласен|забыли пароль|ваш e mail|
خبرنامه|عضویت در خبرنامه|پذیرش|הרשמה לניוזלטר|הירשמו|אישור|abone ol|kabul et|bultene abone ol|sifremi unuttum`,
  footer: `
privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|terms conditions|legal|legal notice|disclaimer|imprint|
accessibility|accessibility statement|copyright|all rights reserved|do not sell my personal information|do not sell my info|ad choices|
adchoices|your privacy choices|california privacy rights|advertise with us|work with us|masthead|corrections|editorial policy|
ethics policy|subscriber services|manage subscription|help center|help centre|customer service|closed captioning|
سياسة الخصوصية|الخصوصية|شروط الاستخدام|الشروط والأحكام|جميع الحقوق محفوظة|حقوق النشر|أعلن معنا|
mentions legales|politique de confidentialite|confidentialite|conditions d utilisation|conditions generales|tous droits reserves|
aviso legal|politica de privacidad|terminos de uso|terminos y condiciones|politica de cookies|todos los derechos reservados|
impressum|datenschutz|datenschutzerklarung|nutzungsbedingungen|agb|alle rechte vorbehalten|
политика конфиденциальности|пользовательское соглашение|правила использования|все права защищены|о редакции|рекламодателям|
حریم خصوصی|شرایط استفاده|تمامی حقوق محفوظ است|قوانین|
מדיניות פרטיות|תנאי שימוש|תקנון|כל הזכויות שמורות|
gizlilik politikasi|kullanim kosullari|kullanim sartlari|tum haklari saklidir|cerez politikasi|
politica de privacidade|termos de uso|privacybeleid|polityka prywatnosci|regulamin|隐私政策|使用条款|プライバシーポリシー|利用規約|개인정보처리방침|이용약관`,
};

/** A line that begins with one of these; it may say more, as far as one line of furniture goes. */
export const beginnings: Phrases = {
  related: `
related:|related post:|related posts:|related article:|related articles:|related roundup:|related video:|also:|read also:|also read:|read more:|read:|see also:|more:|see more:|watch:|related story:|related stories:|recommended:|more from:|up next:|don t miss:|
read more on|read more about|more stories from|more from |more on |you may also like|you might also like|you may be interested|
اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد:|شاهد أيضا|شاهد أيضاً|a lire aussi|lire aussi|a lire :|voir aussi|lea tambien|leer tambien|te puede interesar|lesen sie auch|mehr zum thema|auch interessant:|
читайте также|читать также|смотрите также|по теме:|بیشتر بخوانید|همچنین بخوانید|קראו גם|קרא גם|עוד בנושא|ayrica bakiniz|ilgili haber:|leia tambem|veja tambem|leggi anche|lees ook|czytaj takze|baca juga|関連記事`,
  notices: `
sign up for|sign up to|subscribe to|subscribe now|subscribe for|get the latest|get our|get the best|join our|join us|by clicking|by using|by continuing|by signing up|by subscribing|by registering|by submitting|by proceeding|
this site uses|this website uses|we use cookies|we and our partners|your email address will not be published|please enable|you need to enable|to view this|to read the full|to read this article|to continue reading|
already a subscriber|already have an account|don t have an account|want more|thank you for|thanks for|dear readers|sign in to|log in to|you must be logged in|you must log in|follow us on|follow him on|follow her on|find us on|like us on|download our|download the app|download the pdf|support our|please consider|if you enjoyed|if you liked|if you found|
got a tip|have a tip|send us|email us|contact us|write to us|let us know|have something to say|have a story|have a question|suggest a|suggest your|submit a|submit your|share your|tell us|
our standards:|our journalism|help us|you re reading|you are reading|you have reached|you ve reached|create a free|start your free|try it free|
لقراءة التقرير كاملا|لقراءة المقال كاملا|لتحميل|اشترك في|سجل في|تابعنا على|تابعوا|inscrivez vous|abonnez vous|recevez|suivez nous|pour lire la suite|nous utilisons des cookies|en poursuivant|
suscribete|registrate|siguenos|utilizamos cookies|este sitio utiliza|para leer|recibe|melden sie sich|abonnieren sie|wir verwenden cookies|diese website verwendet|mit der nutzung|folgen sie uns|
подпишитесь|подписывайтесь|следите за|мы используем|этот сайт использует|сайт использует|чтобы прочитать|зарегистрируйтесь|
برای دریافت|در خبرنامه|ما را در|הירשמו|הצטרפו|עקבו אחרינו|אתר זה|bultenimize|abone olun|bizi takip|bu site|sitemizde`,
  sharing: `
share this|share on|share via|share with|click to share|click to email|click to print|share to|share:|tweet this|pin this|posted in:|
شارك على|شارك هذا|مشاركة على|partager sur|partager cet|partager :|compartir en|compartir:|auf facebook|teilen auf|teilen:|поделиться в|поделиться:|به اشتراک|שתפו ב|paylas:|compartilhe|condividi su|delen op|bagikan ke`,
  navigation: `
skip to|jump to|go to|back to|return to|search for:|reading:|you are here|you re here|home >|home ›|home »|home /|notification |
iframe:|refresh(|(button)|link:|#alternate|url:|الرئيسية >|الرئيسية /|الرئيسية »|أنت هنا|accueil >|accueil »|inicio >|startseite >|главная >|главная »|главная /|צור קשר|ana sayfa >|beranda »`,
  comments: `
leave a comment|leave a reply|post a comment|add a comment|be the first to|view all comments|show comments|view comments|you must be logged in to|log in to comment|sign in to comment|please log in|
your email address will not|required fields are marked|notify me of|save my name|comments are|comments on this|the comments|comment on this|thoughts on “|thoughts on "|responses to|replies to|لن يتم نشر عنوان|votre adresse de messagerie ne sera|tu direccion de correo|deine e mail adresse wird nicht|ваш адрес email не будет|نشانی ایمیل شما منتشر|האימייל לא יוצג|e posta adresiniz yayinlanmayacak|o seu endereco`,
  footer: `
©|copyright|(c) 20|all rights reserved|all content copyright|all material subject|powered by|theme:|theme by|proudly powered|designed by|built with|hosted by|site by|use of this site|your use of|registration on or use|this material may not|material may not be|reproduction of|no part of this|member of|an imprint of|a division of|part of the|
do not sell|quotes delayed|data is a real|market data|fact sheet|filed under|
جميع الحقوق|كافة الحقوق|حقوق النشر|حقوق الطبع|tous droits|toute reproduction|todos los derechos|reservados todos|prohibida la reproduccion|alle rechte|все права|при использовании материалов|при цитировании|перепечатка|свидетельство о регистрации|تمامی حقوق|کلیه حقوق|هرگونه|استفاده از مطالب|כל הזכויות|tum haklari|todos os direitos|tutti i diritti|wszelkie prawa`,
  advertising: `advertisement|advertorial|sponsored by|presented by|paid for by|promoted by|story continues below|article continues below|continue reading below|we may earn|we may receive|this post may contain affiliate|affiliate|as an amazon associate|إعلان|publicite|anuncio|anzeige:|реклама:|תוכן שיווקי`,
};

/** What only furniture says, wherever in a line it stands. */
export const anywhere: Phrases = {
  footer: `all rights reserved|rights reserved|جميع الحقوق محفوظة|tous droits reserves|todos los derechos reservados|alle rechte vorbehalten|все права защищены|תמامی حقوق|כל הזכויות שמורות|tum haklari saklidir|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzezone|may not be published, broadcast|may not be reproduced, distributed|powered by wordpress`,
  notices: `privacy policy and terms|terms of service and privacy|terms of use and privacy|terms and privacy|terms of use and acknowledge|agree to the privacy|agree to our|agree to receive|agree to the terms|you agree to|you accept our|uses cookies|use of cookies|use cookies|[email protected]|utilise des cookies|utiliza cookies|verwendet cookies|использует файлы cookie|ملفات تعريف الارتباط|newsletter in your inbox|in your inbox|delivered to your inbox|to your inbox|straight to your|unsubscribe at any time|unsubscribe at anytime|opt out at any time|javascript enabled|browser does not support|browser is out of date|turn off your ad|ad blocker|adblock|click here)|(click here|to our newsletter|our newsletters|subscribe to our|follow us on|follow him @|follow her @|follow him on|follow her on|follow them on|email him at|email her at|abonnieren sie unseren|suivez nous sur|siguenos en|подписывайтесь на наш|подпишитесь на наш|تابعونا على|تابعنا على|ما را در تلگرام|עקבו אחרינו ב|bizi takip edin|our free newsletter|email newsletter|daily newsletter|weekly newsletter|our growing community|reload the page|refresh the page|error occurred|an error has occurred`,
  comments: `to post a comment|to leave a comment|to join the conversation|will not be published|fields are marked|comment moderation|house rules`,
  related: `latest stories from|our latest news`,
};

/** Words of which lines of links to networks are made; a line of these alone is such a line. */
export const networkWords = `
facebook twitter x whatsapp linkedin telegram instagram youtube pinterest reddit tumblr messenger viber vk ok flipboard pocket tiktok threads mastodon
bluesky snapchat google weibo wechat line skype digg delicious stumbleupon xing flickr vimeo soundcloud spotify rss gmail mix evernote buffer
вконтакте одноклассники фейсбук твиттер телеграм فيسبوك تويتر واتساب تلغرام تيليجرام تلجرام لينكدإن لينكدان انستغرام انستجرام يوتيوب
فیسبوک توییتر تلگرام واتس‌اپ اینستاگرام פייסבוק טוויטר וואטסאפ טלגרם אינסטגרם`;
/** Words that stand beside those on such a line. */
export const besideNetworks = `
share tweet pin it print email e mail copy link url copied like follow subscribe post send save comment comments via on to this article story page us our by and or & with
more all icon logo opens in new window button app channel feed the follower followers fans likes shares count at
partager sur compartir en teilen auf поделиться в مشاركة على شارك عبر تابعنا paylas folgen siguenos suivez nous condividi su по e-mail mail surat elektronik lagi cetak`;

/** Names of a site's sections; in the middle of a text, such a word may be the text's own heading. */
export const sectionNames = `video|videos|photos|gallery|podcast|podcasts|jobs|careers|english|opinion|opinions|editorial|business|politics|sports|sport|world|technology|tech|culture|entertainment|lifestyle|health|science|travel|weather|live|help|faq|contact|about|topics|tags|categories|sections|search|details|home|shop|store|archives|archive|latest|latest news|breaking news|breaking|top news|all news|about us|أخبار|سياسة|رياضة|اقتصاد|ثقافة|فيديو|صور|آراء|رأي|مقالات|العربية|عاجل|منوعات|actualites|politique|economie|monde|sante|deportes|economia|cultura|themen|rubriken|nachrichten|politik|wirtschaft|kultur|wissen|новости|политика|экономика|общество|в мире|спорт|культура|наука|рубрики|разделы|архив|اخبار|سیاسی|اقتصادی|ورزشی|فرهنگی|اجتماعی|بین الملل|חדשות|כלכלה|ספורט|תרבות|דעות|gundem|dunya|siyaset|ekonomi|spor|kultur|yasam|noticias`;
