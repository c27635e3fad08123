import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startImportProcess } from '../../electron/backend/importers/process/import-process.ts';

const entry = join(import.meta.dirname, 'import-doors.worker.ts');

const openDoors = async (process: ChildProcess): Promise<unknown> =>
  JSON.parse(await text(process.stdio[3] as Readable));

test('a process that reads files finds every door closed', async () => {
  expect(await openDoors(startImportProcess({ heapMb: 256, memoryMb: 1024 }, entry))).toEqual([]);
});

test('the same process without limits finds them open', async () => {
  const free = spawn(process.execPath, [entry, 'open'], {
    env: { ...process.env, HOME: '/nowhere' },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
  });
  expect(await openDoors(free)).toEqual([
    'reads a file of the system',
    'lists a folder',
    'writes a file',
    'starts a program',
    'starts a thread',
    'makes code from text',
    'loads native code',
    'connects to a port',
    'listens on a port',
    'sends a datagram',
    'looks up a name',
    'fetches',
    'signals its parent',
    'sees the environment',
  ]);
});
