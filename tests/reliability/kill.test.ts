import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killOwner, type Report } from './kill-owner.ts';

const kills = Number(process.env.POSTIL_KILLS ?? (process.env.POSTIL_FULL ? 300 : 60));
const seed = Number(process.env.POSTIL_SEED ?? Date.now() % 1_000_000);
const newLibrary = () => join(mkdtempSync(join(tmpdir(), 'postil-kill-')), 'library');

/** Owners that are killed side by side, each with a library of its own. */
const lanes = 2;

test('what was acknowledged survives kill -9, once', { timeout: 900_000 }, async () => {
  const reports = await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      killOwner({ libraryPath: newLibrary(), kills: Math.ceil(kills / lanes), seed: seed + lane }),
    ),
  );
  const sum = (of: (report: Report) => number) => reports.reduce((total, report) => total + of(report), 0);
  const acknowledged = sum((report) => report.acknowledged);
  const [lost, doubled] = [sum((report) => report.lost), sum((report) => report.doubled)];
  console.log(
    `${sum((report) => report.kills)} kills, ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled (seed ${seed})`,
  );
  expect(reports.map((report) => report.integrity)).toEqual(reports.map(() => 'ok'));
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  expect(acknowledged).toBeGreaterThan(kills / 2);
});

test('the same check finds out an owner that acknowledges too early', { timeout: 300_000 }, async () => {
  const report = await killOwner({ libraryPath: newLibrary(), kills: 100, seed, acknowledgesEarly: true });
  console.log(`control: ${report.lost} lost after ${report.kills} kills (seed ${seed})`);
  expect(report.lost).toBeGreaterThan(0);
});
