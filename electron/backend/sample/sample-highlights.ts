import type { Colour } from '../../../core/model/highlight.ts';
import { belkaraClosure } from './documents/belkara-closure-ar.ts';
import { belkaraRoundUp } from './documents/belkara-round-up.ts';
import { letTheShepherdsKeepTheGate } from './documents/let-the-shepherds-keep-the-gate.ts';
import { priceOfAFord } from './documents/price-of-a-ford.ts';
import type { SampleFile } from './sample-file.ts';
import type { SampleTagKey } from './sample-tags.ts';

/** A passage of the sample case. `quote` stands exactly as in the document's canonical text, and once only. */
export interface SampleHighlight {
  readonly quote: string;
  readonly colour: Colour;
  readonly tags: readonly SampleTagKey[];
  /** Markdown. */
  readonly note?: string;
}

/** The documents of the sample case, the one to open first at the head, each with its highlights. */
export const sampleCase: readonly {
  readonly file: SampleFile;
  readonly highlights: readonly SampleHighlight[];
}[] = [
  {
    file: priceOfAFord,
    highlights: [
      {
        quote:
          'Fourteen people were killed, according to the district hospital at Tell Zarnab: nine boatmen, four guardsmen and a ferry clerk.',
        colour: 1,
        tags: ['casualties', 'shooting', 'hospital'],
        note: '9 + 4 + 1 = **14**, so this one adds up. The round-up has *at least 19*, from a nurse at the same hospital on the day after. The two later pieces use 14.',
      },
      {
        quote: 'The Guard’s spokesman, Colonel Idrasin Vey, says that the first shots came from the boats.',
        colour: 3,
        tags: ['vey', 'attribution'],
      },
      {
        quote:
          'the first shots came from the boats. Boatmen who spoke to the Centre by telephone say that a machine gun on the Sarheda bank opened fire before anybody had been called on to stop.',
        colour: 8,
        tags: ['attribution', 'shooting'],
        note: 'Who fired first?\n\n- From the boats: Colonel Vey\n- From the Sarheda bank: the boatmen, here; two survivors on Radio Belkara; the group itself\n\nEveryone speaks for a side. The **patrol’s log** would settle it.',
      },
      {
        quote:
          'The name means “shepherds of the crossing”, and local radio uses the Arabic and the translated form as if they were two groups.',
        colour: 6,
        tags: ['ruat', 'radioBelkara'],
        note: 'One group, many names: *Ru’at al-Ma’bar*, *Ruat al-Mabar*, *Rouaat al-Maabar*, *Shepherds of the Crossing*, رعاة المعبر. All are names of one tag.',
      },
      {
        quote: 'Fuel costs three times as much in Sarheda as in Ulmet',
        colour: 1,
        tags: ['prices'],
      },
      {
        quote: 'We estimate that 1,200 barrels crossed on a quiet night last winter',
        colour: 4,
        tags: ['smuggling', 'belkara'],
        note: 'The Centre’s estimate. No method, no range; “a quiet night” is not a measure.',
      },
      {
        quote: 'the seizure of 45 boats: 26 on the Sarheda bank and 17 on the Ulmet bank',
        colour: 8,
        tags: ['smuggling'],
        note: '26 + 17 = **43**, not 45. Two boats are missing, or one of the three figures is a slip. Do not use the total until it is checked.',
      },
      {
        quote: 'the seizure of 45 boats: 26 on the Sarheda bank and 17 on the Ulmet bank',
        colour: 2,
        tags: ['sarheda', 'ulmet'],
      },
      {
        quote:
          'officers of the Guard, who are paid to look the other way.\nRuat al-Mabar takes a fee from every boat at the landing stage and calls it a toll.',
        colour: 5,
        tags: ['guard', 'ruat', 'smuggling'],
      },
      {
        quote: 'Sarheda’s governor says that the Shepherds act on behalf of Veshtar.',
        colour: 3,
        tags: ['sarheda', 'ruat', 'veshtar', 'control'],
      },
      {
        quote:
          'It is widely known that Veshtar’s consul in Ulmet meets the group’s commander, Abu Qasaba, every month.',
        colour: 8,
        tags: ['veshtar', 'abuQasaba', 'control'],
        note: '**No source.** “Widely known” is not one, and the sentence before says that nothing was seen. The consul denies it in the round-up.',
      },
      {
        quote:
          'think it likely that the two provinces will agree on a shared toll before the end of September',
        colour: 4,
        tags: ['outlook', 'smuggling'],
        note: 'A forecast with a date: look again on **30 September 2025**. “Likely” is the author’s word; she gives no grounds.',
      },
      {
        quote:
          'Correction, 2 April: an earlier version of this article put the number of guardsmen killed at five. It was four.',
        colour: 6,
        tags: ['casualties', 'guard'],
        note: 'With five guardsmen the hospital’s parts would have come to 15. The page still gives 27 March as its date.',
      },
    ],
  },
  {
    file: belkaraRoundUp,
    highlights: [
      {
        quote:
          'left at least 19 people dead, Radio Belkara reported on Wednesday, quoting a nurse at the hospital in Tell Zarnab',
        colour: 3,
        tags: ['casualties', 'shooting', 'radioBelkara', 'hospital'],
        note: 'At third hand: a nurse, then Radio Belkara, then this page. **19 here, 14 elsewhere.** The round-up prints both and does not choose.',
      },
      { quote: 'at least 19 people dead', colour: 8, tags: ['casualties'] },
      {
        quote:
          'guardsmen on the Sarheda bank opened fire first, with a heavy machine gun, on boats that had already put in',
        colour: 3,
        tags: ['guard', 'attribution', 'radioBelkara'],
        note: 'Against Colonel Vey. Also *two hours* of shooting here, *less than half an hour* in the Centre’s article.',
      },
      {
        quote: '“the patrol answered fire from the river and stopped when the fire stopped”',
        colour: 7,
        tags: ['vey', 'guard', 'attribution', 'darvanews'],
        note: '*Idrisin Wey* here is *Idrasin Vey* in the Centre’s article: same rank, same post.',
      },
      {
        quote: '12 fighters of Rouaat al-Maabar had been killed',
        colour: 3,
        tags: ['ruat', 'casualties', 'darvanews'],
      },
      {
        quote: '“nine of our boatmen and no fighters, because we have none”',
        colour: 7,
        tags: ['ruat', 'casualties'],
        note: 'The next sentence says that its guards *carry arms*. “Fighters” is a question of words; the nine agree with the hospital.',
      },
      {
        quote:
          'The council said that Sarheda had given no notice of the patrol, as the agreement requires.\nAn adviser to the governor of Sarheda replied that there was no agreement left to break.',
        colour: 6,
        tags: ['ulmet', 'sarheda', 'smuggling'],
      },
      {
        quote:
          'the guard post at Shira Bend, some 18 kilometres downstream, stood empty on Wednesday morning',
        colour: 2,
        tags: ['shira', 'guard'],
      },
      {
        quote: 'he had never met the group’s commander, Abu Kasaba, and would not know him in the street',
        colour: 3,
        tags: ['veshtar', 'abuQasaba', 'control'],
        note: 'A denial by a party. It answers the “every month” of the Centre’s article, which has no source either.',
      },
      {
        quote:
          'Traders in Tell Zarnab told Radio Belkara that the price of a barrel had doubled since the weekend.',
        colour: 3,
        tags: ['prices', 'tellZarnab', 'radioBelkara'],
      },
    ],
  },
  {
    file: letTheShepherdsKeepTheGate,
    highlights: [
      {
        quote: 'the Shepherds of the Crossing know every boat, every cousin and every debt on both banks',
        colour: 5,
        tags: ['ruat', 'belkara'],
      },
      {
        quote:
          'We never asked for a flag. We asked for a lamp at the landing stage and somebody to keep the queue.',
        colour: 7,
        tags: ['abuQasaba'],
      },
      {
        quote: 'My own guess is a frightened boy on the Guard’s gun',
        colour: 4,
        tags: ['attribution', 'guard'],
        note: 'He calls it a guess himself. Opinion: quote it as such, or not at all.',
      },
      {
        quote: 'the order did not come from abroad',
        colour: 4,
        tags: ['control', 'veshtar'],
      },
      {
        quote: 'If the Shepherds are driven off, the trade will be at Shira Bend before the summer is out.',
        colour: 4,
        tags: ['outlook', 'shira', 'ruat'],
        note: 'Same place as in the Centre’s forecast and in the Arabic item. Three sources, but perhaps one idea: do not count them as three.',
      },
      {
        quote:
          'The third would bring in, at a modest fee and on the traffic of last winter, some four million crowns a year.',
        colour: 3,
        tags: ['smuggling'],
      },
      {
        quote: 'some four million crowns a year',
        colour: 8,
        tags: ['smuggling'],
        note: 'Fee not stated, traffic not counted. Cannot be checked as it stands.',
      },
    ],
  },
  {
    file: belkaraClosure,
    highlights: [
      {
        quote: 'رعاة المعبر',
        colour: 6,
        tags: ['ruat'],
        note: 'The name in Arabic. *Ru’at al-Ma’bar* and *Shepherds of the Crossing* both come from it.',
      },
      { quote: 'دورية الحرس هي التي بدأت بإطلاق النار', colour: 3, tags: ['ruat', 'guard', 'attribution'] },
      {
        quote:
          'وتحدث المستشفى في تل زرنب عن أربعة عشر قتيلًا، بينما كانت الإذاعة قد ذكرت في وقت سابق أن العدد بلغ تسعة عشر',
        colour: 1,
        tags: ['casualties', 'hospital', 'radioBelkara'],
        note: '14 from the hospital, 19 *earlier* from the radio. Read as: the station has dropped its first figure. It does not say so.',
      },
    ],
  },
];
