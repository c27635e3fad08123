/** The paragraphs of an article of our own. */
export const paragraphs = [
  'The harbour office closed the northern quay on Monday after two ships had left it without a pilot, and said that it would stay closed until the autumn.',
  'Fishermen who have their boats there were told by letter, some of them a week late, that they must move to the old basin before the end of the month.',
  'The mayor called the decision overdue. She said that the quay wall had been moving for years and that nobody could say how long it would still hold the cranes.',
  'A spokesman for the harbour office would not say what the repair will cost, but promised that the town would not have to pay for it alone.',
  'The quay was built in three parts over almost forty years, the oldest of them of timber that has since been cased in concrete.',
  'Divers who looked at the casing last summer found gaps behind it large enough for a person, and a report on this has lain with the council ever since.',
  'None of the cranes may be driven to the end of their rails any more, which has cost the grain terminal about one working day in every week.',
  'Its owners have asked the council to let them load at the ferry pier at night, a request that the islands oppose because of the noise.',
  'The ferry company has not answered yet, although two of its captains have said in public that they see no danger in it.',
  'What becomes of the fish market is open as well: its ice house stands on the part of the quay that moves the most.',
  'A second survey is to begin next week, with instruments lent by the university, and its outcome will be read to the council in April.',
] as const;

/** The article as it is copied from a page with all that stands around it there. */
export const copiedPage = (body: readonly string[] = paragraphs): string =>
  [
    'Home\nNews\nOpinion\nContact us\nSign in\nWe use cookies. Accept',
    'The harbour closes its northern quay\nBy Jane Doe\n22 February 2024\nShare\nTweet',
    ...body,
    'Related posts\nFerry to the islands sails again\nTwo ships leave without a pilot\nWhat the new cranes can lift',
    'About us\nPrivacy policy\n© 2023 The Harbour Post. All rights reserved.',
  ].join('\n\n');
