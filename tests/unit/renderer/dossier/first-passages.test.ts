import { expect, test } from 'vitest';
import { Dossier } from '../../../../core/contract/tags.ts';
import { emptyMetadata } from '../../../../core/model/document.ts';
import { firstPassages } from '../../../../renderer/dossier/first-passages.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const digest = '0'.repeat(64);

const passage = (n: number, documentId: string) => ({
  id: id(n),
  documentId,
  versionId: id(9),
  start: n,
  end: n + 1,
  quote: 'x',
  prefix: '',
  suffix: '',
  colour: 1,
  tagIds: [],
  note: null,
  createdAt: 0,
  updatedAt: 0,
  paragraph: 1,
  page: null,
});

const source = (n: number, passages: number) => ({
  document: {
    id: id(n),
    versionId: id(9),
    ...emptyMetadata,
    title: `Report ${n}`,
    evidence: {},
    needsCheck: false,
    ...{ toReview: 0, versions: 1 },
    fileName: 'report.txt',
    mediaType: 'text/plain',
    originalSha256: digest,
    textSha256: digest,
    words: 1,
    importedAt: 0,
    updatedAt: 0,
    deletedAt: null,
    highlights: passages,
    notes: 0,
    marks: [],
    tagIds: [],
    opening: '',
  },
  passages: Array.from({ length: passages }, (_, index) => passage(index, id(n))),
});

const documents = Dossier.shape.documents.parse([source(1, 3), source(2, 2), source(3, 1)]);

test.each([
  [2, [['Report 1', 2]]],
  [3, [['Report 1', 3]]],
  [
    4,
    [
      ['Report 1', 3],
      ['Report 2', 1],
    ],
  ],
  [
    99,
    [
      ['Report 1', 3],
      ['Report 2', 2],
      ['Report 3', 1],
    ],
  ],
])('the first %i passages keep their documents', (limit, expected) => {
  const first = firstPassages(documents, limit);
  expect(first.map(({ document, passages }) => [document.title, passages.length])).toEqual(expected);
});
