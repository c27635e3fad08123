import { expect, test } from 'vitest';
import { DocumentId, HighlightId, TagId } from '../../../../core/model/ids.ts';
import { fromHash, type Place, toHash } from '../../../../renderer/app/place.ts';

const uuid = '0192a0de-0000-7000-8000-000000000001';

const places: Place[] = [
  { view: 'library' },
  { view: 'document', id: DocumentId.parse(uuid) },
  { view: 'document', id: DocumentId.parse(uuid), highlightId: HighlightId.parse(uuid), at: 12 },
  { view: 'document', id: DocumentId.parse(uuid), at: 12, end: 20 },
  { view: 'codebook' },
  { view: 'codebook', id: TagId.parse(uuid) },
  { view: 'dossier', id: TagId.parse(uuid) },
  { view: 'dossier', id: TagId.parse(uuid), members: true, by: 'theme', from: '2023', to: '2024-02' },
  { view: 'dossier', id: TagId.parse(uuid), undated: true, themeId: TagId.parse(uuid) },
  { view: 'clean-up', id: DocumentId.parse(uuid) },
  { view: 'review' },
  { view: 'review', id: DocumentId.parse(uuid) },
  { view: 'names' },
  { view: 'names', isNew: true },
  { view: 'names', id: DocumentId.parse(uuid), start: 3, end: 20, tagId: TagId.parse(uuid) },
  { view: 'search', query: '“كتائب” & co? #1' },
];

test.each(places.map((place) => [toHash(place), place] as const))(
  '%s leads back to its place',
  (hash, place) => {
    expect(fromHash(hash)).toEqual(place);
  },
);

test('what is searched for does not stand in the address', () => {
  expect(toHash({ view: 'search', query: 'Darvan' })).not.toContain('Darvan');
});

test.each(['', '#/', '#/nowhere?id=1', '#/document', '#c=abc'])('“%s” is the library', (hash) => {
  expect(fromHash(hash)).toEqual({ view: 'library' });
});

test('a place in a text that is no number is left out', () => {
  expect(fromHash('#/document?id=a&at=abc')).toEqual({ view: 'document', id: 'a' });
  expect(fromHash('#/document?id=a&at=-3')).toEqual({ view: 'document', id: 'a' });
});
