import { expect, test } from 'vitest';
import { DossierFilter, type Sentence } from '../../../../../core/contract/dossier.ts';
import type { DossierContent } from '../../../../../electron/backend/exporters/dossier-content.ts';
import { timeline } from '../../../../../electron/backend/exporters/dossier-passages.ts';
import { aDocument, aPassage, aTag, settings } from './exported.ts';

const guard = aTag(1, 'actor', 'River guard');

/** What the timeline says of a passage that is a bare name. */
function said({ before, after }: Sentence): string {
  const content: DossierContent = {
    tag: guard,
    filter: DossierFilter.parse({}),
    documents: [{ document: aDocument(), passages: [aPassage('the guard', { tags: [guard] })] }],
    ...{ memberIds: [], parents: new Map(), appearsWith: [], without: [], moreWithout: 0, texts: [] },
    ...{ names: { forms: [], own: new Map(), withMembers: new Map(), members: [] }, themes: new Set() },
  };
  const written = JSON.stringify(
    timeline(content, { ...settings([guard]), sentenceOf: () => ({ before, after }) }),
  );
  return /in: “(.*?)”/.exec(written)?.[1] ?? '';
}

const long = 'barges lay at the northern quay while it rained '.repeat(4);

test.each<[where: string, around: Sentence, expected: string]>([
  ['in a short sentence', { before: 'Then ', after: ' left.' }, 'Then the guard left.'],
  ['at the end', { before: long, after: '.' }, 'at the northern quay while it rained the guard.'],
  [
    'at the beginning',
    { before: '', after: ` saw that ${long}` },
    'the guard saw that barges lay at the northern',
  ],
  [
    'in the middle',
    { before: long, after: ` and ${long}` },
    'northern quay while it rained the guard and barges lay at',
  ],
])('a bare name %s stands in the words that the timeline has of its sentence', (_, around, expected) => {
  const words = said(around);
  expect(words).toContain(expected);
  expect(words.length).toBeLessThanOrEqual(122);
});
