// The importers alone: reads the files of a folder one after the other in this process, without a wall around them, without
// a check of what they give, and without keeping it. Prints seconds of work, of the clock, and the most memory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../../electron/backend/importers/run-import.ts';

const [folder = ''] = process.argv.slice(2);
const startedAt = performance.now();
let read = 0;
for (const name of readdirSync(folder)) {
  const outcome = await runImport({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
  if (outcome.kind === 'text') read++;
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({
    read,
    worked: (userCPUTime + systemCPUTime) / 1e6,
    clock: (performance.now() - startedAt) / 1000,
    mb: Math.round(maxRSS / 1024),
  }),
);
process.exit();
