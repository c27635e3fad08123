import { ORPCError } from '@orpc/client';
import { useCallback, useState } from 'react';
import { errors } from '../../core/contract/errors.ts';
import type { DossierText, DossierTextField } from '../../core/model/dossier-text.ts';
import type { DossierTextId } from '../../core/model/ids.ts';
import { writeText } from '../app/dossier-commands.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { type AutosaveState, NoteAutosave, type SaveOutcome } from '../reader/note/note-autosave.ts';
import { useAutosaveState, useFlushOnLeave, useStoredText } from '../reader/note/use-text-autosave.ts';

/** Numbers for the words that were stored, as revisions: the library compares the words themselves. */
class Revisions {
  readonly #words: string[] = [];

  of(words: string): number {
    const known = this.#words.indexOf(words);
    return known >= 0 ? known : this.#words.push(words) - 1;
  }

  words(revision: number): string {
    return this.#words[revision] ?? '';
  }
}

interface Stay {
  readonly autosave: NoteAutosave;
  readonly revisions: Revisions;
}

/** Texts that could not all be saved before they were left: they go on trying, and are found here again. */
const unsettled = new Map<string, NoteAutosave>();
const staysOf = new WeakMap<NoteAutosave, Stay>();

/** Saves a text's heading or body while it is written. What is written in one stay (`editId`) is one step of undo. */
export function useDossierText(
  text: DossierText,
  field: DossierTextField,
  editId: string,
): { autosave: NoteAutosave; state: AutosaveState } {
  const key = `${text.id} ${field}`;
  const [{ autosave, revisions }] = useState((): Stay => {
    const left = unsettled.get(key);
    return (left && staysOf.get(left)) ?? newStay(text, field, editId);
  });
  const state = useAutosaveState(autosave);
  const keyOf = useCallback(() => Promise.resolve(key), [key]);
  useFlushOnLeave(autosave, keyOf, unsettled);
  useStoredText(autosave, { body: text[field], revision: revisions.of(text[field]) });
  return { autosave, state };
}

function newStay(text: DossierText, field: DossierTextField, editId: string): Stay {
  const revisions = new Revisions();
  const save = (value: string, base: number) =>
    saveText({ editId, id: text.id, field, value, base: revisions.words(base) }, revisions);
  const stored = { body: text[field], revision: revisions.of(text[field]) };
  const stay = { autosave: new NoteAutosave(stored, save), revisions };
  staysOf.set(stay.autosave, stay);
  return stay;
}

/** Writes a text; what can go wrong comes back as an outcome, so that the words are kept and the user can act. */
async function saveText(
  wanted: { editId: string; id: DossierTextId; field: DossierTextField; value: string; base: string },
  revisions: Revisions,
): Promise<SaveOutcome> {
  try {
    await writeText(wanted);
    return { kind: 'saved', revision: revisions.of(wanted.value) };
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'TEXT_CHANGED') {
      const body = errors.TEXT_CHANGED.data.parse(error.data).current[wanted.field];
      return { kind: 'changed', current: { body, revision: revisions.of(body) } };
    }
    return { kind: 'failed', sentence: errorSentence(error) };
  }
}
