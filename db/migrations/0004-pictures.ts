import type { Connection } from '../connection.ts';
import { indexPictures } from '../pictures.ts';

/** Schema 4. Which versions show which pictures, so that a picture goes with the last version that shows it. */
export function pictureSchema(db: Connection): void {
  db.script(`
    CREATE TABLE picture (
      versionId TEXT NOT NULL REFERENCES version (id),
      sha256 TEXT NOT NULL REFERENCES original (sha256),
      PRIMARY KEY (versionId, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX picture_sha256 ON picture (sha256);
  `);
  for (const { id } of db.all<{ id: string }>('SELECT id FROM version')) indexPictures(db, id);
}
