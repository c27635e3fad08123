import { readSync, writeSync } from 'node:fs';
import type { ReadOptions } from '../importer.ts';
import { type ImportOutcome, prepareImport, runImport } from '../run-import.ts';
import { decodeBody, decodeHead, encodeFrame, frameHeadSize } from './import-frame.ts';
import { areIntrinsicsAs, intrinsics } from './import-sandbox.ts';

/** The file descriptors of the process: tasks come in by one, answers go out by the other, which no library prints to. */
const tasks = 0;
const answers = 3;

/**
 * Reads one file after the other, as they come in, until there are no more. Each answer says whether the process is as it
 * was before the file: only then may it read another.
 */
export async function serveImports(): Promise<void> {
  // What every file needs is loaded and ready before the first one comes.
  await runImport({ name: 'warm-up.txt', bytes: new TextEncoder().encode('Some words to begin with.') });
  let before = intrinsics();
  write(encodeFrame({ kind: 'ready' }, []));
  for (;;) {
    const head = readExactly(frameHeadSize);
    if (!head) return;
    const lengths = decodeHead(head);
    const body = readExactly(lengths.json + lengths.bytes);
    if (!body) return;
    const { json, bytes } = decodeBody(body, lengths.json);
    const options = json as ReadOptions;
    // Libraries that change JavaScript's own objects do so when they are loaded.
    if (await prepareImport(bytes, options.name)) before = intrinsics();
    const { answer, pieces } = packOutcome(await readOne(bytes, options));
    const isAsBefore = areIntrinsicsAs(before);
    write(encodeFrame({ ...answer, isAsBefore, memory: measureMemory() }, pieces));
  }
}

/**
 * Above this, and again with every further step, what files have left behind is thrown away before the next one comes: it
 * would count as the process's own. It takes as long as reading twenty files, and what was compiled goes as well, so not
 * before there is much of it.
 */
const tidyAbove = 512 * 2 ** 20;
const tidyStep = 64 * 2 ** 20;

let tidyAt = tidyAbove;

/** The bytes that the process holds in memory. */
function measureMemory(): number {
  const { rss } = process.memoryUsage;
  if (rss() <= tidyAt) return rss();
  globalThis.gc?.();
  tidyAt = Math.max(tidyAbove, rss() + tidyStep);
  return rss();
}

/** What became of a file; `broken` where an importer has failed in a way that it does not know of. */
export type ReadOutcome = ImportOutcome | { readonly kind: 'broken'; readonly trace: string };

async function readOne(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  try {
    return await runImport({ ...options, bytes });
  } catch (error) {
    return { kind: 'broken', trace: String(error instanceof Error ? error.stack : error).slice(0, 4000) };
  }
}

/** An outcome as it goes over the wire: where it has bytes, their lengths, and the bytes apart. */
function packOutcome(outcome: ReadOutcome): { answer: object; pieces: readonly Uint8Array[] } {
  const pieces: Uint8Array[] = [];
  const pack = <T extends { readonly bytes: Uint8Array }>({ bytes, ...rest }: T) => {
    pieces.push(bytes);
    return { ...rest, length: bytes.byteLength };
  };
  if (outcome.kind === 'text') {
    const { pictures, members, ...imported } = outcome.imported;
    const answer = { kind: 'text', ...imported, pictures: pictures.map(pack), members: members.map(pack) };
    return { answer, pieces };
  }
  if (outcome.kind === 'members') {
    const { members, warnings } = outcome.unpacked;
    return { answer: { kind: 'members', members: members.map(pack), warnings }, pieces };
  }
  return { answer: outcome, pieces };
}

/** So many bytes of the tasks; null when there are no more. */
function readExactly(length: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const count = readSync(tasks, bytes, at, length - at, null);
    if (count === 0) return null;
    at += count;
  }
  return bytes;
}

function write(parts: readonly Uint8Array[]): void {
  for (const part of parts) {
    for (let at = 0; at < part.byteLength; ) at += writeSync(answers, part, at, part.byteLength - at);
  }
}
