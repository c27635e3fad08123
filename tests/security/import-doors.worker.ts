// Tries every door that a process that reads files must find closed, and says by its fourth descriptor which are open.
import { execFileSync } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { closeDoors } from '../../electron/backend/importers/process/import-sandbox.ts';

if (process.argv[2] !== 'open') closeDoors();

/** Whoever listens there has answered, or refused: either way something was sent. */
const reaches = (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED';

const doors: Record<string, () => unknown> = {
  'reads a file of the system': () =>
    readFileSync(process.platform === 'win32' ? 'C:\\Windows\\win.ini' : '/etc/passwd'),
  'lists a folder': () => readdirSync(tmpdir()),
  'writes a file': () => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-door-'));
    writeFileSync(join(folder, 'a'), 'a');
    rmSync(folder, { recursive: true });
  },
  'starts a program': () => execFileSync(process.execPath, ['--version']),
  'starts a thread': () => new Worker('', { eval: true }).terminate(),
  'makes code from text': () => new Function('return 1')(),
  'loads native code': () => new Database(':memory:').close(),
  'connects to a port': () =>
    new Promise<void>((resolve, reject) => {
      const socket = net.connect(9, '127.0.0.1', resolve);
      socket.on('error', (error) => (reaches(error) ? resolve() : reject(error)));
    }),
  'listens on a port': () =>
    new Promise<void>((resolve, reject) => {
      const server = net.createServer().on('error', reject);
      server.listen(0, '127.0.0.1', () => server.close(() => resolve()));
    }),
  'sends a datagram': () =>
    new Promise<void>((resolve, reject) => {
      const socket = dgram.createSocket('udp4');
      socket.send('a', 9, '127.0.0.1', (error) => socket.close(() => (error ? reject(error) : resolve())));
    }),
  'looks up a name': () => dns.promises.lookup('localhost'),
  fetches: () =>
    globalThis.fetch('http://127.0.0.1:9').catch((error: Error) => {
      if (!/fetch failed|bad port/.test(error.message)) throw error;
    }),
  'signals its parent': () => process.kill(process.ppid, 0),
  'sees the environment': () => {
    if (!process.env.HOME) throw new Error('There is no HOME.');
  },
};

const open: string[] = [];
for (const [name, pass] of Object.entries(doors)) {
  try {
    await pass();
    open.push(name);
  } catch {
    // Closed.
  }
}
writeSync(3, JSON.stringify(open));
process.exit();
