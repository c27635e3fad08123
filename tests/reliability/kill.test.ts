import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleOwner } from './bundle-owner.ts';
import { killOwner, type Report } from './kill-owner.ts';
import type { OwnerMode } from './run-owner.ts';

const kills = Number(process.env.POSTIL_KILLS ?? (process.env.POSTIL_FULL ? 1000 : 300));
const seed = Number(process.env.POSTIL_SEED ?? Date.now() % 1_000_000);

/** Owners that are killed side by side, each with a library of its own. */
const lanes = 3;

let entry: string;
beforeAll(async () => {
  console.log(`Seed: ${seed}`);
  entry = await bundleOwner();
});
afterAll(() => {
  rmSync(dirname(entry), { recursive: true });
});

/** The library lies beside the bundle: whoever tidies the system's temporary folder takes away nothing of a run. */
const run = (mode: OwnerMode, ownKills: number, ownSeed: number) =>
  killOwner({
    entry,
    libraryPath: mkdtempSync(join(dirname(entry), 'library-')),
    kills: ownKills,
    seed: ownSeed,
    mode,
  });

test('what was acknowledged survives kill -9, once', { timeout: 1_800_000 }, async () => {
  const reports = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => run('real', Math.ceil(kills / lanes), seed + lane)),
  );
  const sum = (of: (report: Report) => number) => reports.reduce((total, report) => total + of(report), 0);
  const acknowledged = sum((report) => report.acknowledged);
  const repeated = sum((report) => report.repeated);
  const [lost, doubled] = [sum((report) => report.lost), sum((report) => report.doubled)];
  console.log(
    `${sum((report) => report.kills)} kills, ${acknowledged} acknowledged, ${lost} lost, ` +
      `${repeated} done and sent again, ${doubled} doubled (seed ${seed})`,
  );
  expect(reports.flatMap((report) => report.problems)).toEqual([]);
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  expect(acknowledged).toBeGreaterThan(kills / 2);
});

test('the same check finds out an owner that acknowledges too early', { timeout: 300_000 }, async () => {
  const report = await run('early', 100, seed);
  console.log(`control: ${report.lost} lost after ${report.kills} kills (seed ${seed})`);
  expect(report.lost).toBeGreaterThan(0);
});

test('the same check finds out an owner that forgets command ids', { timeout: 300_000 }, async () => {
  const report = await run('forgetful', 300, seed);
  console.log(`control: ${report.doubled} doubled after ${report.kills} kills (seed ${seed})`);
  expect(report).toMatchObject({ lost: 0, doubled: 1 });
});
