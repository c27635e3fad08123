import { expect, test } from 'vitest';
import { fromHash, toHash } from '../../../../renderer/app/place.ts';
import { allHighlights, isOpen, readState, writeState } from '../../../../renderer/table/table-state.ts';

test('a place keeps what the table shows, and one that names nothing shows it again', () => {
  expect(readState(undefined)).toEqual(allHighlights);
  const state = {
    ...allHighlights,
    filter: { ...allHighlights.filter, text: 'a private word', colours: [3 as const] },
    grouping: { by: 'tag', kind: 'actor' } as const,
    closed: ['tag actor x'],
  };
  const hash = toHash({ view: 'highlights', shown: writeState(state) });
  expect(hash).not.toContain('private');
  const place = fromHash(hash);
  expect(place.view === 'highlights' && readState(place.shown)).toEqual(state);
  expect(readState(undefined)).toEqual(state);
  expect([isOpen(state.filter), isOpen(allHighlights.filter)]).toEqual([false, true]);
});

test('a place that cannot be read shows all highlights', () => {
  expect(readState('{"filter":7}')).toEqual(allHighlights);
  expect(readState('no JSON')).toEqual(allHighlights);
  expect(fromHash('#/highlights?n=99999')).toEqual({ view: 'highlights' });
});
