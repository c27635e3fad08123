import { uuidv7 } from 'uuidv7';
import type { DossierTextField } from '../../core/model/dossier-text.ts';
import { DossierTextId, type TagId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { newCommandId } from './own-commands.ts';
import { ran, run } from './run-command.ts';
import { dismissToast } from './toasts.tsx';

/** Adds an empty text to a tag's dossier and gives its id. */
export async function addText(tagId: TagId, at: 'top' | 'end'): Promise<DossierTextId | null> {
  const id = DossierTextId.parse(uuidv7());
  return run((commandId) => client.dossier.addText({ commandId, id, tagId, at }).then(() => id));
}

/** Writes a text's heading or body. Throws the contract's errors; `errorSentence` puts them in words. */
export const writeText = (text: {
  editId: string;
  id: DossierTextId;
  field: DossierTextField;
  value: string;
  base: string;
}): Promise<unknown> => {
  dismissToast();
  const { editId, ...written } = text;
  return client.dossier.writeText({ commandId: newCommandId(), groupId: editId, ...written });
};

/** Moves a text up or down by a place. */
export const moveText = (id: DossierTextId, by: -1 | 1) =>
  ran((commandId) => client.dossier.moveText({ commandId, id, by }));

export const deleteText = (id: DossierTextId) =>
  ran((commandId) => client.dossier.deleteText({ commandId, id }), {
    one: 'Text deleted',
    many: 'texts deleted',
  });
