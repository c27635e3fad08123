import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const folder =
  process.env.POSTIL_WEB_PAGES ?? path.resolve(import.meta.dirname, '../../../../shared/fixtures/web');

/** Whether saved pages with their true text lie beside the project, or where `POSTIL_WEB_PAGES` says. */
export const hasWebPages = existsSync(path.join(folder, 'ground-truth.json'));

export const webPagesReason = 'no saved pages with their true text lie beside the project';

/** A saved page with the text of its article as people marked it. */
export interface WebPage {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly truth: string;
}

/** The saved pages, by their ids; of each `every` only the first. */
export function readWebPages(every = 1): WebPage[] {
  const truths = z
    .record(z.string(), z.object({ articleBody: z.string() }))
    .parse(JSON.parse(readFileSync(path.join(folder, 'ground-truth.json'), 'utf8')));
  return Object.entries(truths)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter((_, i) => i % every === 0)
    .map(([id, { articleBody }]) => ({
      id,
      bytes: gunzipSync(readFileSync(path.join(folder, 'html', `${id}.html.gz`))),
      truth: articleBody,
    }));
}
