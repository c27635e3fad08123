import type { ClutterReason } from '../../../../core/model/source-part.ts';
import type { Zone } from './html-zones.ts';

/** What a part of a page is by its tag and the names that its author gave it. */
export type ZoneKind = ClutterReason | 'caption' | 'byline' | 'date' | 'standfirst' | 'section' | 'hidden';

/**
 * Names of parts, which are English on pages in every language. Each pattern is tried on the words of a zone, which stand
 * between single spaces; a word without a space after it may go on. The first that fits counts.
 */
const names: readonly (readonly [ZoneKind, RegExp])[] = [
  [
    'comments',
    / (comments?(?![a-z])|commenting|commentlist|disqus|respond(?![a-z])|replies|discussions|discussion (thread|board)|livefyre|talkback|user review|kommentare?|comentarios?|commentaires?|commenti|kommentarii|yorum\w*)/,
  ],
  [
    'advertising',
    / (ad|ads|adv|advert\w*|adsense|adslot|ad(box|unit|wrap)\w*|sponsor\w*|dfp|promoted|affiliate \w+|native ad|anzeige|werbung|publicite|publicidade?|pubblicita|reklam\w*) /,
  ],
  [
    'sharing',
    / (share|shares|sharing|share\w*(bar|button|links|tools)|sharedaddy|social(?! embed)|follow (us|me|him|her|button|links)|addto\w*|teilen|partag(e|er)|compart(ir|ilhar)|condividi|paylas\w*) /,
  ],
  [
    'notices',
    / (newsletters?\b|subscri(be|ption)\w*|sign ?up|sign ?in|log ?in|paywall|cookies?|consent|gdpr|modal|pop ?up|donat(e|ion)\w*|membership|registration|print (only|header|logo)|sr only|visually hidden|screen reader|a11y|estimated read|reading time|read time|email capture|abonne(ment|z)|suscri\w*|inscri(ption|cao)|podpisk\w*)/,
  ],
  [
    'related',
    / (related(?! (works?|research|literature|studies|approaches)\b)|relatedposts?|recommend\w*|recirc\w*|read more|readmore|more (stories|news|from|on|like|articles|posts|links)|see also|also (read|like)|you may|up next|next (article|post|story|up)|prev(ious)? (article|post|story)|read next|further reading|similar (posts|stories|articles)|interlink\w*|in this series|rollover|tool ?tip|hover ?card|a lire|lire aussi|mehr zum thema|relacionad[ao]s?|leia (tambem|mais)|veja (tambem|mais)|saiba mais|correlat[aei]|ilgili)/,
  ],
  [
    'teasers',
    / (teasers?|promos?|trending|popular|most (read|viewed|shared|recent|commented)|latest (news|stories|posts)|carousel|swiper|slick slider|rail|side ?bar|widget area|footer widget|ticker|newsfeed|complementary) /,
  ],
  [
    'caption',
    / (captions?|cutline|figcaption|photo credits?|image credits?|credits?|photographer|picture (title|desc\w*)|attribution) /,
  ],
  [
    'navigation',
    / (slide ?counts?|slide ?counter|gallery count|nav stats|control bar|control panel|(video|media|audio) (player|playlist|controls)) /,
  ],
  [
    'navigation',
    / (nav|navbar|navigation|nav\w*menu|menu|breadcrumbs?|bread crumbs?|crumbs?|pagination|paginator|pager|page links|tag(s|list| list| cloud| links)|topics|taxonom\w*|categor(y|ies)|keywords|submeta|skip (link|to)\w*|search(form| form| box)?|toolbar|language switch\w*|toc|table of contents|banner) /,
  ],
  ['section', / (kicker|eye ?brow|over ?line|section (name|label|title|link)|article section|rubric\w*) /],
  [
    'byline',
    / (by ?lines?|authors?(?! (contributions?|information|notes?))|author(?!s? )\w*|contributors?|bio|writer|reporter|avatar) /,
  ],
  [
    'date',
    / (date|dates|datetime|time ?stamps?|published( \w+)?|publish(ed)? ?(date|time|on)|pub ?date|post(ed)? ?(on|date)|updated|modified|entry date|article ?date) /,
  ],
  [
    'standfirst',
    / (dek|deck|stand ?first|sub ?titles?|sub ?head(line|er)?s?|strap ?line|article (summary|description|dek)|entry (summary|subtitle)) /,
  ],
  ['footer', / (footer\w*|copyrights?|colophon|legal|site ?info|contentinfo|imprint|page bottom) /],
];

const tags: Readonly<Record<string, ZoneKind>> = {
  nav: 'navigation',
  menu: 'navigation',
  button: 'navigation',
  label: 'navigation',
  footer: 'footer',
  aside: 'related',
  form: 'notices',
  dialog: 'notices',
  figcaption: 'caption',
  time: 'date',
};

const filing = new Set<ZoneKind>(['navigation', 'footer', 'byline', 'date', 'section', 'caption']);

/** Whether a zone is of the page and not of its article by its very tag. */
export function isFrame({ tag }: Zone): boolean {
  return tag === 'nav' || tag === 'footer';
}

const known = new WeakMap<Zone, ZoneKind | 'none'>();

/** What a zone is by its tag and its names; null if they do not tell. */
export function kindOf(zone: Zone): ZoneKind | null {
  const kind = known.get(zone) ?? readKind(zone) ?? 'none';
  known.set(zone, kind);
  return kind === 'none' ? null : kind;
}

function readKind(zone: Zone): ZoneKind | null {
  // A post that is quoted as a whole belongs to the text, whatever its parts are called.
  if (zone.tag === 'blockquote') return null;
  // A heading that is pressed unfolds its part.
  if (zone.tag === 'button' && zone.parent && /^(h[1-6]|summary|dt)$/.test(zone.parent.tag)) return null;
  const found = zone.words.length > 2 ? names.find(([, pattern]) => pattern.test(zone.words)) : undefined;
  // An article is filed under its categories and tags, and stays an article.
  if (zone.tag === 'article' && found && filing.has(found[0])) return null;
  return found?.[0] ?? (zone.isHidden ? 'hidden' : (tags[zone.tag] ?? null));
}
