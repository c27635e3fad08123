import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killOwner } from './kill-owner.ts';

const kills = Number(process.env.POSTIL_KILLS ?? 300);
const seed = Number(process.env.POSTIL_SEED ?? Date.now() % 1_000_000);
const newLibrary = () => join(mkdtempSync(join(tmpdir(), 'postil-kill-')), 'library');

test('what was acknowledged survives kill -9, once', { timeout: 900_000 }, async () => {
  const report = await killOwner({ libraryPath: newLibrary(), kills, seed });
  console.log(
    `${report.kills} kills, ${report.acknowledged} acknowledged, ${report.lost} lost, ${report.doubled} doubled (seed ${seed})`,
  );
  expect(report).toMatchObject({ kills, lost: 0, doubled: 0, integrity: 'ok' });
  expect(report.acknowledged).toBeGreaterThan(kills);
});

test('the same check finds out an owner that acknowledges too early', { timeout: 300_000 }, async () => {
  const report = await killOwner({ libraryPath: newLibrary(), kills: 100, seed, acknowledgesEarly: true });
  console.log(`control: ${report.lost} lost after ${report.kills} kills (seed ${seed})`);
  expect(report.lost).toBeGreaterThan(0);
});
