import type { Mark, State } from './state.ts';

/*
 * What each command makes of the model's state: nothing but plain values, written down once more, apart from the library.
 */

export const putDocument = (state: State, id: string, isDeleted: boolean): State => ({
  ...state,
  documents: { ...state.documents, [id]: { isDeleted } },
});

/** Adds a highlight, or changes some of one. */
export const putMark = (state: State, id: string, mark: Partial<Mark>): State => ({
  ...state,
  marks: { ...state.marks, [id]: { ...(state.marks[id] as Mark), ...mark } },
});

export const putTag = (state: State, id: string, name: string): State => ({
  ...state,
  tags: { ...state.tags, [id]: { name, isDeleted: false, uses: [] } },
});

/** Puts a tag on a highlight, after its others unless a position is given. */
export function tagMark(state: State, id: string, tagId: string, position?: number): State {
  const tags = state.marks[id]?.tags ?? [];
  if (tags.some((use) => use.tagId === tagId)) return state;
  const at = position ?? Math.max(-1, ...tags.map((use) => use.position)) + 1;
  const next = [...tags, { tagId, position: at }].sort(
    (a, b) => a.position - b.position || (a.tagId < b.tagId ? -1 : 1),
  );
  return putMark(state, id, { tags: next });
}

export const untagMark = (state: State, id: string, tagId: string): State =>
  putMark(state, id, { tags: (state.marks[id]?.tags ?? []).filter((use) => use.tagId !== tagId) });

/** Writes a highlight's note; an empty one goes to the trash as it was. */
export function writeNote(state: State, id: string, noteId: string, body: string): State {
  const note = state.marks[id]?.note ?? null;
  if (body === '') {
    if (!note) return state;
    const trashedNotes = { ...state.trashedNotes, [note.id]: { highlightId: id, body: note.body } };
    return putMark({ ...state, trashedNotes }, id, { note: null });
  }
  return putMark(state, id, { note: { id: note?.id ?? noteId, body } });
}

/** Takes a tag off everything; it remembers where it was. */
export function deleteTag(state: State, tagId: string): State {
  const tag = state.tags[tagId];
  if (!tag) return state;
  const uses = Object.entries(state.marks).flatMap(([highlightId, { tags }]) =>
    tags.filter((use) => use.tagId === tagId).map(({ position }) => ({ highlightId, position })),
  );
  const next = { ...state, tags: { ...state.tags, [tagId]: { ...tag, isDeleted: true, uses } } };
  return uses.reduce((to, { highlightId }) => untagMark(to, highlightId, tagId), next);
}

export function restoreTag(state: State, tagId: string): State {
  const tag = state.tags[tagId];
  if (!tag) return state;
  const next = { ...state, tags: { ...state.tags, [tagId]: { ...tag, isDeleted: false, uses: [] } } };
  return tag.uses.reduce((to, use) => tagMark(to, use.highlightId, tagId, use.position), next);
}

/** A highlight brings its document back with it. */
export function restoreMark(state: State, id: string): State {
  const next = putMark(state, id, { isDeleted: false });
  return putDocument(next, next.marks[id]?.documentId ?? '', false);
}

/** A note brings its highlight back with it; below another note that came since, it becomes part of that. */
export function restoreNote(state: State, noteId: string): State {
  const { [noteId]: note, ...trashedNotes } = state.trashedNotes;
  if (!note) return state;
  const next = restoreMark({ ...state, trashedNotes }, note.highlightId);
  const present = next.marks[note.highlightId]?.note;
  return putMark(next, note.highlightId, {
    note: present
      ? { id: present.id, body: `${present.body}\n\n${note.body}` }
      : { id: noteId, body: note.body },
  });
}
