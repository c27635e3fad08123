import type { SampleFile } from '../sample-file.ts';

/** An agency's round-up: no author, no date, only weekdays, nearly every fact at second hand. */
export const belkaraRoundUp: SampleFile = {
  name: 'belkara-round-up.txt',
  text: `Round-up: Nineteen Dead at Belkara as Sarheda and Ulmet Trade Blame

Shooting broke out on Tuesday night at the Belkara crossing on the Ansha River and left at least 19 people dead, Radio Belkara reported on Wednesday, quoting a nurse at the hospital in Tell Zarnab. The figure could not be confirmed.

According to Radio Belkara, guardsmen on the Sarheda bank opened fire first, with a heavy machine gun, on boats that had already put in. The station spoke to two survivors, neither of whom was named. It said that the shooting went on for about two hours.

The Sarheda Provincial Guard denied the account. Its spokesman, Colonel Idrisin Wey, told the Darvanews agency that “the patrol answered fire from the river and stopped when the fire stopped”. He put the Guard’s own losses at four dead and did not comment on the others.

Darvanews, quoting an official in the governor’s office, said that 12 fighters of Rouaat al-Maabar had been killed. Ulmet Today wrote of 14 dead in all, among them a ferry clerk who had been on duty at the landing stage. By Wednesday evening neither outlet had explained the difference.

The group itself, which calls itself the Shepherds of the Crossing in its statements to foreign reporters, said on Thursday that it had lost “nine of our boatmen and no fighters, because we have none”. The same statement said that its guards at the landing stage carry arms “as the tolls agreement allows”.

On Thursday the provincial council of Ulmet described the shooting as an ambush and called for last year’s tolls agreement to be restored. The council said that Sarheda had given no notice of the patrol, as the agreement requires.

An adviser to the governor of Sarheda replied that there was no agreement left to break. He said that the province would keep the crossing shut “for as long as the river has two masters”, and that anybody found on the water after dark would be treated as an armed man.

Separately, Ulmet Today reported that the guard post at Shira Bend, some 18 kilometres downstream, stood empty on Wednesday morning, and that trucks without number plates had been seen there on the same day. Darvanews, for its part, said that the post had been reinforced.

The Kingdom of Veshtar asked both provinces to show restraint. Its consul in Ulmet, speaking to Radio Belkara, said that Veshtar “sells fuel to Ulmet and nothing to anybody else”. He added that he had never met the group’s commander, Abu Kasaba, and would not know him in the street.

Traders in Tell Zarnab told Radio Belkara that the price of a barrel had doubled since the weekend. Ulmet Today put the rise at a third. Neither said where its prices had been taken.

The hospital in Tell Zarnab said late on Thursday that it had admitted 31 wounded and could not take more. A surgeon there, who asked not to be named, told Ulmet Today that several of the wounded had been hit from both sides, “which tells you how much anybody could see”.

River traffic north of the crossing went on as usual, according to a lock keeper. Two grain barges that had been held since Tuesday were let through on Thursday under the eyes of a Guard patrol. No fuel boat was seen.

Correction: An earlier version of this round-up said that the crossing had been closed on Monday. It was closed on Wednesday, after the shooting.
`,
};
