import { uuidv7 } from 'uuidv7';
import { CommandId, DocumentId } from '../../../core/model/ids.ts';
import { listHighlights } from '../../../db/highlights.ts';
import type { BackendContext } from '../context.ts';
import { importDocument } from '../import-document.ts';
import type { SampleFile } from './sample-file.ts';
import { type SampleHighlight, sampleCase } from './sample-highlights.ts';
import { writeSampleHighlights, writeSampleTags } from './write-sample.ts';

/**
 * Adds the sample case and gives the document to open first. One step of undo. What is there already stays as it is:
 * a document with highlights gets no others.
 */
export async function addSample(context: BackendContext, commandId: CommandId): Promise<DocumentId> {
  const known = context.library.resultOf(commandId);
  if (known) return DocumentId.parse(known.result);

  // The last one imported stands first in the library.
  const documents: { documentId: DocumentId; highlights: readonly SampleHighlight[] }[] = [];
  for (const { file, highlights } of sampleCase.toReversed()) {
    documents.unshift({ documentId: await importFile(context, file, commandId), highlights });
  }
  const command = {
    id: commandId,
    kind: 'library.addSample',
    label: 'Sample case added',
    groupId: commandId,
  };
  await context.library.free();
  return context.library.command(command, (write) => {
    const bare = documents.filter(({ documentId }) => listHighlights(write, documentId).length === 0);
    if (bare.length > 0) {
      const tagIds = writeSampleTags(write);
      for (const { documentId, highlights } of bare) {
        writeSampleHighlights(write, documentId, highlights, tagIds);
      }
    }
    const [first] = documents;
    if (!first) throw new Error('The sample has no document.');
    return first.documentId;
  });
}

/** The document that an imported file has become, or was already. */
async function importFile(
  context: BackendContext,
  { name, text }: SampleFile,
  groupId: CommandId,
): Promise<DocumentId> {
  const request = {
    commandId: CommandId.parse(uuidv7()),
    documentId: DocumentId.parse(uuidv7()),
    file: new File([text], name),
    groupId,
  };
  for await (const event of importDocument(context, request)) {
    if (event.stage === 'done' && event.result.documentId) return event.result.documentId;
  }
  throw new Error(`The sample’s document ${name} could not be imported.`);
}
