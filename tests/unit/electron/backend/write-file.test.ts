import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../../electron/backend/write-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeFileAtomically', () => {
  test('makes missing folders and leaves nothing beside the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-write-'));
    const path = join(folder, 'a', 'b', 'note.md');
    await writeFileAtomically(path, bytes('one'));
    await writeFileAtomically(path, bytes('two'));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['note.md']);
  });

  test.skipIf(process.platform !== 'linux')(
    'comes back from a place where no folder can be made',
    async () => {
      await expect(writeFileAtomically('/proc/nowhere/x/note.md', bytes('one'))).rejects.toMatchObject({
        code: 'ENOENT',
      });
    },
  );
});
