/** A highlight as the model knows it. */
export interface Mark {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly colour: number;
  /** By position; two of one position by id. */
  readonly tags: readonly Use[];
  readonly note: { readonly id: string; readonly body: string } | null;
  readonly isDeleted: boolean;
}

export interface Use {
  readonly tagId: string;
  readonly position: number;
}

/** A tag; one in the trash knows where it was. */
export interface TagState {
  readonly name: string;
  readonly isDeleted: boolean;
  readonly uses: readonly { readonly highlightId: string; readonly position: number }[];
}

/** All that a user can see, and what lies in the trash. */
export interface State {
  readonly documents: Readonly<Record<string, { readonly isDeleted: boolean }>>;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly tags: Readonly<Record<string, TagState>>;
  readonly trashedNotes: Readonly<Record<string, { readonly highlightId: string; readonly body: string }>>;
}

export const emptyState: State = { documents: {}, marks: {}, tags: {}, trashedNotes: {} };

/** Whether a highlight can be seen, and so be changed. */
export function isLive(state: State, id: string): boolean {
  const mark = state.marks[id];
  return mark !== undefined && !mark.isDeleted && state.documents[mark.documentId]?.isDeleted === false;
}

/** What the library's answers are compared with. */
export function visible(state: State) {
  const live = Object.entries(state.marks).filter(([id]) => isLive(state, id));
  return {
    highlights: Object.fromEntries(
      live.map(([id, { documentId, start, end, colour, tags, note }]) => [
        id,
        { documentId, start, end, colour, tagIds: tags.map(({ tagId }) => tagId), note: note?.body ?? null },
      ]),
    ),
    tags: Object.fromEntries(
      Object.entries(state.tags).flatMap(([id, tag]) => (tag.isDeleted ? [] : [[id, tag.name]])),
    ),
    trash: {
      document: keysOf(state.documents, (document) => document.isDeleted),
      highlight: keysOf(state.marks, (mark) => mark.isDeleted),
      note: keysOf(state.trashedNotes, () => true),
      tag: keysOf(state.tags, (tag) => tag.isDeleted),
    },
  };
}

export type Visible = ReturnType<typeof visible>;

function keysOf<T>(record: Readonly<Record<string, T>>, test: (value: T) => boolean): string[] {
  return Object.entries(record)
    .flatMap(([id, value]) => (test(value) ? [id] : []))
    .sort();
}
