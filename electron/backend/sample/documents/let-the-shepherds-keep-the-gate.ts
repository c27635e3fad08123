import type { SampleFile } from '../sample-file.ts';

/** An opinion piece in Markdown with front matter: a clear voice, a forecast, and numbers without a source. */
export const letTheShepherdsKeepTheGate: SampleFile = {
  name: 'let-the-shepherds-keep-the-gate.md',
  text: `---
title: Let the Shepherds Keep the Gate
author: Tovin Askarel
publisher: The Tirazan Ledger
date: 2025-04-08
language: en
---

# Let the Shepherds Keep the Gate

Every spring somebody in the capital discovers the Ansha. This year it took fourteen funerals, and within a week we had a commission, a map with red arrows and a governor in boots. What we did not have was anybody who had ever paid a toll at Belkara.

I have, twice a month for nine years. So let me say what the commission will not: *the crossing works*. It works because the Shepherds of the Crossing know every boat, every cousin and every debt on both banks. Take them away and you do not get customs officers. You get the dark.

## The case against them

The case is easily put. They are armed. They answer to no court. They take money that belongs to the public. Colonel Vey has said as much on three evenings, and he is right on each point.

He is less complete about his own men. The Guard has held the Sarheda bank for six years and has not brought one smuggler to trial. Its officers build houses. Everybody on the river knows the price of a patrol that is looking upstream: two barrels in ten.

> We never asked for a flag. We asked for a lamp at the landing stage and somebody to keep the queue.

That is how Abu Qasaba put it to me in the winter before the shooting, over bad tea, with his rifle leaning against the stove. I do not offer it as innocence. I offer it as a fair description of the job.

## Who fired?

I was not there, and neither were the people who are so sure. My own guess is a frightened boy on the Guard’s gun: the boats were already alongside, and nobody opens fire on a bank that he is tied up to. But a guess is what it is. Until the patrol’s log is read aloud in public, anybody who tells you who fired first is telling you which bank he lives on.

Of this I am more certain: the order did not come from abroad. Those who see the hand of Veshtar in every outboard motor should explain why Veshtar, which sells the fuel, would want the river closed.

## What will happen if we do nothing

If the Shepherds are driven off, the trade will be at Shira Bend before the summer is out. There is no landing stage there, no lamp and no queue. There are reeds, and men whose names nobody knows.

The Guard will then ask for more boats. It will get them. By the next flood we shall have lost more people at Shira Bend than we ever lost at Belkara, and the price of a barrel in Tell Zarnab will be exactly what it is today.

## What I would do instead

Three things, in this order:

1. Publish the log of the patrol, with the names left out.
2. License the landing stage, with the Shepherds as its keepers and a clerk from each province at the till.
3. Put half of the toll into a fund for the families, *all* the families, on both banks.

The first costs nothing. The second costs some pride. The third would bring in, at a modest fee and on the traffic of last winter, some four million crowns a year. That is more than Sarheda now spends on the entire river.

None of this is noble. I can hear the objection that we would be paying wolves to mind the sheep. But look at the river on any night. They are minding it already. The only question is whether we would like to see the receipts.

*Tovin Askarel ran the Ledger’s Ulmet office until 2023. A longer version of this piece was given as a [talk](https://ledger.example/talks/gate).*
`,
};
