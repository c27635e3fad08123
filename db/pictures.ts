import type { SqlValue } from './sql.ts';

interface Runs {
  run(sql: string, ...parameters: SqlValue[]): void;
}

/** Notes which originals are pictures in a version's text, so that they are kept as long as it is. */
export function indexPictures(db: Runs, versionId: string): void {
  db.run(
    `INSERT INTO picture (versionId, sha256)
     SELECT DISTINCT c.versionId, block.value ->> '$.attrs.sha256' FROM chunk c, json_each(c.content) block
     WHERE c.versionId = ? AND block.value ->> '$.type' = 'image' AND block.value ->> '$.attrs.sha256' IS NOT NULL`,
    versionId,
  );
}
