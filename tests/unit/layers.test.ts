import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Room {
  /** Rooms it may import from, itself included. */
  readonly rooms: readonly string[];
  /** Packages and modules it may import; a name that ends in `*` stands for all that begin so. */
  readonly packages: readonly string[];
  /** Exceptions from `packages`. */
  readonly not?: readonly string[];
}

const screens = ['react*', '@base-ui/*', '@tanstack/*', 'lucide-react', 'sonner', 'prosemirror-view'];

/** The one rule: imports point one way. */
const rooms: Readonly<Record<string, Room>> = {
  core: { rooms: ['core'], packages: ['zod', '@orpc/contract', 'prosemirror-*'], not: ['prosemirror-view'] },
  db: { rooms: ['core', 'db'], packages: ['node:*', 'better-sqlite3', 'zod', 'uuidv7'] },
  'electron/backend': {
    rooms: ['core', 'db', 'electron/backend', 'package.json'],
    packages: ['*'],
    not: ['electron', 'better-sqlite3', ...screens],
  },
  'electron/main': {
    rooms: ['core', 'electron/backend', 'electron/main'],
    packages: ['node:*', 'electron', 'zod'],
  },
  'electron/preload': { rooms: ['core', 'electron/preload'], packages: ['electron'] },
  renderer: {
    rooms: ['core', 'renderer'],
    packages: ['*'],
    not: ['node:*', 'electron', 'better-sqlite3', '@orpc/server*', 'ws', 'open'],
  },
};

test('imports point one way', () => {
  const files = Object.keys(rooms).flatMap((room) => sourceFiles(room));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test.each([
  ['core/model/tag.ts', "import { readFileSync } from 'node:fs';"],
  ['core/model/tag.ts', "export { open } from '../../db/open.ts';"],
  ['db/tags.ts', "import { library } from '../electron/backend/library.ts';"],
  ['electron/backend/web.ts', "import { app } from 'electron';"],
  ['electron/backend/web.ts', "const { app } = await import('electron');"],
  ['renderer/app/App.tsx', "import '../../electron/backend/library.ts';"],
  ['renderer/app/App.tsx', "import type { Library } from '../../electron/backend/library.ts';"],
  ['electron/preload/preload.ts', "import { join } from 'node:path';"],
])('a wrong import is found: %s, %s', (file, source) => {
  expect(violations(file, source)).toHaveLength(1);
});

function sourceFiles(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name).replaceAll('\\', '/'));
}

/** The file's imports that its room may not have, each with the file's name. */
function violations(file: string, source: string): string[] {
  const room = rooms[roomOf(file)];
  return imports(source)
    .filter((name) => !room || !isAllowed(name, file, room))
    .map((name) => `${file} imports ${name}`);
}

function imports(source: string): string[] {
  // Behind a quote the word is a name in a list.
  const pattern = /(?<!['"])\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  return [...source.matchAll(pattern)].map((match) => match[2] ?? '');
}

function isAllowed(name: string, file: string, room: Room): boolean {
  if (name.startsWith('.')) return room.rooms.includes(roomOf(join(file, '..', name).replaceAll('\\', '/')));
  const matches = (pattern: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  return room.packages.some(matches) && !(room.not ?? []).some(matches);
}

function roomOf(path: string): string {
  return Object.keys(rooms).find((room) => path.startsWith(`${room}/`)) ?? path;
}
