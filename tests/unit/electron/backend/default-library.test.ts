import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultLibrary } from '../../../../electron/backend/default-library.ts';

const home = join('/home', 'ada');

test.each([
  ['the user’s documents', {}, join(home, 'Documents', 'Postil')],
  [
    'a translated documents folder',
    { XDG_DOCUMENTS_DIR: join(home, 'Dokumente') },
    join(home, 'Dokumente', 'Postil'),
  ],
  ['the named folder', { POSTIL_LIBRARY: 'case' }, resolve('case')],
])('the library is in %s', (_name, environment, expected) => {
  expect(defaultLibrary(environment, home)).toBe(expected);
});
