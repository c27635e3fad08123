import { beforeEach, expect, test } from 'vitest';
import {
  type KeyHandlers,
  KeyPlaces,
  type KeysOptions,
} from '../../../../../renderer/app/keymap/key-places.ts';

/** The places only pass events on. */
const event = {} as KeyboardEvent;
let places: KeyPlaces;
let acted: string[];

beforeEach(() => {
  places = new KeyPlaces();
  acted = [];
});

/** A place with commands that write down their names, and say whether they acted. */
function add(name: string, order: number, deeds: Record<string, boolean>, options: KeysOptions = {}) {
  const handlers: KeyHandlers = Object.fromEntries(
    Object.entries(deeds).map(([id, acts]) => [
      id,
      () => {
        acted.push(`${name} ${id}`);
        return acts;
      },
    ]),
  );
  const place = { order, handlers, options };
  places.add(place);
  return place;
}

const take = (...commands: ('reader.tag' | 'reader.leave' | 'app.back')[]) =>
  places.take(event, commands, { isTyping: false });

test('the innermost place is asked first, whenever it was added', () => {
  add('inner', 2, { 'reader.leave': true });
  add('outer', 1, { 'reader.leave': true });
  expect(take('reader.leave')).toBe(true);
  expect(acted).toEqual(['inner reader.leave']);
});

test('what has nothing to act on leaves the key to the next', () => {
  add('inner', 2, { 'reader.leave': false });
  add('outer', 1, { 'reader.leave': true });
  expect(take('reader.leave')).toBe(true);
  expect(acted).toEqual(['inner reader.leave', 'outer reader.leave']);
});

test('of two readers side by side only the active one acts', () => {
  add('left', 1, { 'reader.tag': true }, { isActive: true });
  add('right', 2, { 'reader.tag': true }, { isActive: false });
  take('reader.tag');
  expect(places.run('reader.tag')).toBe(true);
  expect(acted).toEqual(['left reader.tag', 'left reader.tag']);
});

test('other keys of a place come after its commands and before the places around it', () => {
  const others = () => {
    acted.push('caret');
    return true;
  };
  add('reader', 2, { 'reader.tag': false }, { others });
  add('app', 1, { 'app.back': true });
  take('reader.tag', 'app.back');
  expect(acted).toEqual(['reader reader.tag', 'caret']);
});

test('other keys are left alone while something is typed', () => {
  add('reader', 2, {}, { others: () => true });
  expect(places.take(event, [], { isTyping: true })).toBe(false);
  expect(places.take(event, [], { isTyping: false })).toBe(true);
});

test('a command that nobody does can not be run, nor one whose place is gone', () => {
  const place = add('reader', 1, { 'reader.tag': true });
  expect(places.canRun('reader.tag')).toBe(true);
  expect(places.canRun('reader.leave')).toBe(false);
  places.remove(place);
  expect(places.canRun('reader.tag')).toBe(false);
  expect(places.run('reader.tag')).toBe(false);
  expect(places.isEmpty).toBe(true);
});
