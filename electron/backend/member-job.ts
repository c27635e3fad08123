import { ImportJobId } from '../../core/contract/imports.ts';
import { DocumentId } from '../../core/model/ids.ts';
import type { StoredJob } from '../../db/import-jobs.ts';
import { type ImportIds, memberIds } from './import-document.ts';
import type { Member } from './importers/importer.ts';

/** A file to be kept, with its job but for what follows from its bytes. */
export type KeptFile = Pick<StoredJob, 'id' | 'batchId' | 'documentId' | 'name' | 'fileName' | 'depth'> & {
  readonly bytes: Uint8Array;
};

/** The job of a file that lies in another; its ids follow from that one's. */
export function memberJob(job: StoredJob, ids: ImportIds, { name, bytes }: Member, index: number): KeptFile {
  const { commandId, documentId } = memberIds(ids, index);
  return {
    id: ImportJobId.parse(commandId),
    batchId: job.batchId,
    documentId: DocumentId.parse(documentId),
    name: `${job.name} › ${name}`,
    fileName: name,
    depth: job.depth + 1,
    bytes,
  };
}
