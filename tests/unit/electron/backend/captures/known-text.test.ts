import { expect, test } from 'vitest';
import { sketchText } from '../../../../../core/text/text-sketch.ts';
import { updateMetadata } from '../../../../../db/documents.ts';
import { insertSketch } from '../../../../../db/likeness.ts';
import { currentVersion } from '../../../../../db/versions.ts';
import { findKnownText } from '../../../../../electron/backend/captures/known-text.ts';
import { addDocument, command, newLibrary } from '../../../db/library-fixture.ts';

const words = Array.from({ length: 300 }, (_, i) => `word${(i * 7919) % 1000}`).join(' ');
const revised = words.replace('word919', 'another');
const other = Array.from({ length: 300 }, (_, i) => `other${i}`).join(' ');

/** A library with one document of `words`, and what a text is known as in it. */
function knownIn(held: { title: string | null; publishedOn?: string; url?: string }) {
  const { db } = newLibrary();
  const id = addDocument(db, [words], held.title);
  command(db, (write) => {
    insertSketch(write, currentVersion(write, id), sketchText(words));
    updateMetadata(write, id, { publishedOn: held.publishedOn ?? null, url: held.url ?? null });
  });
  return (text: string, stated: { title: string | null; publishedOn?: string; url?: string }) => {
    const known = findKnownText(
      db,
      { text, sketch: sketchText(text) },
      { title: stated.title, publishedOn: stated.publishedOn ?? null, url: stated.url ?? null },
    );
    expect(known === null || known.documentId === id).toBe(true);
    return known?.knownBy ?? null;
  };
}

test('nearly the same words are another capture, whatever the title became', () => {
  const known = knownIn({ title: 'The ferry', publishedOn: '2024-02-01' });
  expect(known(revised, { title: 'The ferry' })).toBe('text');
  expect(known(revised, { title: 'What the ferry cost', publishedOn: '2024-02-01' })).toBe('text');
  expect(known(revised, { title: null })).toBe('text');
  expect(known(other, { title: 'The ferry' })).toBe(null);
});

test('two of a series are two documents, however alike their words', () => {
  const known = knownIn({ title: 'Situation report 17', publishedOn: '2024-02-01' });
  expect(known(revised, { title: 'Situation report 18' })).toBe(null);
  expect(known(revised, { title: 'Report of the evening', publishedOn: '2024-02-02' })).toBe(null);
  expect(known(revised, { title: 'SITUATION REPORT 17', publishedOn: '2024-02-02' })).toBe('text');
});

test('an address counts if some of the words do, or the title', () => {
  const known = knownIn({ title: 'The ferry', url: 'https://harbour.example/' });
  const url = 'https://harbour.example/';
  expect(known(`${words.slice(0, 600)} ${other}`, { title: 'Other', url })).toBe('address');
  expect(known(other, { title: 'The ferry', url })).toBe('address');
  expect(known(other, { title: 'Something else', url })).toBe(null);
});
