import type { TagKind } from '../../../core/model/tag.ts';

/** A tag of the sample case; `parents` are keys of `sampleTags` that stand before it. */
export interface SampleTag {
  readonly kind: TagKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly definition?: string;
  readonly useWhen?: string;
  readonly notWhen?: string;
  readonly parents?: readonly string[];
}

/** The codebook of the sample case, broader tags before narrower ones. */
export const sampleTags = {
  sarheda: {
    kind: 'actor',
    name: 'Sarheda (government)',
    aliases: ['Sarheda’s governor', 'governor of Sarheda', 'the governor’s office'],
    definition: 'The governor of Sarheda province, his office and his advisers.',
    notWhen: 'The province as a place, its prices or its people.',
  },
  guard: {
    kind: 'actor',
    name: 'Sarheda Provincial Guard',
    aliases: ['the Guard', 'guardsmen', 'حرس مقاطعة سرهدة'],
    definition: 'The armed guard of Sarheda province, which holds the eastern bank and patrols the river.',
    useWhen: 'The Guard, its patrols or its spokesman act, speak or are acted on.',
    notWhen: 'The guards that the Shepherds post at the landing stage.',
    parents: ['sarheda'],
  },
  vey: {
    kind: 'actor',
    name: 'Idrasin Vey',
    aliases: ['Colonel Vey', 'Idrisin Wey', 'إدراسين فاي'],
    definition: 'Colonel; spokesman of the Sarheda Provincial Guard.',
    parents: ['guard'],
  },
  ulmet: {
    kind: 'actor',
    name: 'Ulmet provincial council',
    aliases: ['provincial council of Ulmet', 'the council', 'مجلس مقاطعة أولمت'],
    definition: 'The elected council that governs Ulmet province.',
  },
  ruat: {
    kind: 'actor',
    name: 'Ru’at al-Ma’bar',
    aliases: [
      'Ruat al-Mabar',
      'Rouaat al-Maabar',
      'Shepherds of the Crossing',
      'the Shepherds',
      'رعاة المعبر',
    ],
    definition:
      'Band of ferrymen and former customs men that holds the landing stage at Belkara and takes a fee from every boat. One body under several names: three transliterations and a translation of the same Arabic name.',
    useWhen: 'The group, its members or its commander act, speak or are acted on, under any of its names.',
    notWhen: 'Boatmen and traders of whom nobody says that they belong to it.',
  },
  abuQasaba: {
    kind: 'actor',
    name: 'Abu Qasaba',
    aliases: ['Abu Kasaba', 'أبو قصبة'],
    definition: 'Commander of Ru’at al-Ma’bar. His own name is not known.',
    parents: ['ruat'],
  },
  veshtar: {
    kind: 'actor',
    name: 'Kingdom of Veshtar',
    aliases: ['Veshtar', 'Veshtar’s consul', 'مملكة فشتار'],
    definition: 'Neighbouring state that sells fuel to Ulmet under the treaty of 2019.',
  },
  riverTrade: {
    kind: 'theme',
    name: 'River trade',
    definition: 'Goods that cross the Ansha, legally or not, and what they cost.',
  },
  smuggling: {
    kind: 'theme',
    name: 'Smuggling and tolls',
    definition: 'Who moves goods across the river, who takes money for it and by what right.',
    useWhen: 'A passage names a route, a fee, a seizure or a rule of the crossing.',
    notWhen: 'Prices in the market: use “Fuel prices”.',
    parents: ['riverTrade'],
  },
  prices: {
    kind: 'theme',
    name: 'Fuel prices',
    definition: 'What fuel costs, where, and how that changes.',
    parents: ['riverTrade'],
  },
  casualties: {
    kind: 'theme',
    name: 'Casualties',
    definition: 'Numbers and kinds of dead and wounded, with whoever counted them.',
    useWhen: 'A figure is given, corrected or doubted.',
  },
  attribution: {
    kind: 'theme',
    name: 'Attribution and denial',
    definition: 'Who is said to have done what, and who denies it. Includes the question who fired first.',
    useWhen: 'Somebody assigns, claims or denies responsibility.',
    notWhen: 'Somebody only regrets or condemns.',
  },
  control: {
    kind: 'theme',
    name: 'Outside control',
    definition: 'Whether an armed group acts on orders from abroad or for itself.',
    parents: ['attribution'],
  },
  outlook: {
    kind: 'theme',
    name: 'Outlook',
    definition: 'What a source expects to happen. The source’s own words for likelihood are kept.',
    notWhen: 'Demands and proposals.',
  },
  ansha: { kind: 'place', name: 'Ansha River', aliases: ['the Ansha', 'نهر الأنشا'] },
  belkara: {
    kind: 'place',
    name: 'Belkara crossing',
    aliases: ['Belkara', 'معبر بلقارة'],
    definition: 'Ford and landing stage on the Ansha between Sarheda and Ulmet.',
    parents: ['ansha'],
  },
  shira: {
    kind: 'place',
    name: 'Shira Bend',
    aliases: ['منعطف شيرة'],
    definition: 'Reed channels some 18 kilometres below Belkara.',
    parents: ['ansha'],
  },
  tellZarnab: { kind: 'place', name: 'Tell Zarnab', aliases: ['تل زرنب'] },
  hospital: {
    kind: 'source',
    name: 'Tell Zarnab hospital',
    aliases: ['the district hospital at Tell Zarnab', 'the hospital in Tell Zarnab'],
    definition: 'Has spoken through its office, a nurse and a surgeon: say which.',
  },
  radioBelkara: {
    kind: 'source',
    name: 'Radio Belkara',
    aliases: ['إذاعة بلقارة'],
    definition: 'Local station on the Ulmet bank.',
  },
  darvanews: {
    kind: 'source',
    name: 'Darvanews',
    aliases: ['the Darvanews agency'],
    definition: 'News agency that mostly quotes officials of Sarheda.',
  },
  shooting: {
    kind: 'event',
    name: 'Belkara shooting',
    aliases: ['the shooting at Belkara'],
    definition: 'Shooting between a Guard patrol and boats at Belkara in the night of 11 March 2025.',
  },
} satisfies Record<string, SampleTag>;

export type SampleTagKey = keyof typeof sampleTags;
