import type { CodebookFormat, CodebookReport } from '../../../../../core/contract/codebook.ts';
import type { Connection } from '../../../../../db/connection.ts';
import { readCodebook } from '../../../../../electron/backend/codebook-files/read-codebook.ts';
import { writeCodebook } from '../../../../../electron/backend/codebook-files/write-codebook.ts';
import { importCodebook } from '../../../../../electron/backend/import-codebook.ts';
import { command } from '../../../db/library-fixture.ts';

/** Imports a codebook, as one step of undo. */
export function importText(db: Connection, text: string | Uint8Array, name = 'codebook'): CodebookReport {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return command(db, (write) => importCodebook(write, readCodebook(bytes, name)), 'Codebook imported');
}

/** The library's codebook as a file has it. */
export function exportText(db: Connection, format: CodebookFormat): Promise<string> {
  return writeCodebook(db, format).text();
}
