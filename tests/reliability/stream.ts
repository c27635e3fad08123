import { uuidv7 } from 'uuidv7';

/** A highlight as far as the check looks at it. */
export interface Mark {
  readonly colour: number;
  readonly tagIds: readonly string[];
  readonly note: string | null;
}

/** What the library should show: document ids, tags by id, highlights by id. */
export interface State {
  readonly documents: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** One command: what is sent, and what it makes of the state. */
export interface Step {
  readonly procedure: string;
  readonly input: { readonly commandId: string; readonly [field: string]: unknown };
  readonly apply: (history: History) => History;
}

/** States by undo: `past` ends with the present one, `future` begins with the next to redo. */
export interface History {
  readonly past: readonly State[];
  readonly future: readonly State[];
}

export const present = (history: History): State => history.past.at(-1) as State;

/** How many steps back the check remembers. */
const depth = 100;

const push = (next: (state: State) => State) => (history: History) => ({
  past: [...history.past.slice(-depth), next(present(history))],
  future: [],
});

/** A number generator with a seed (mulberry32), so that a run can be had again. */
export function randomNumbers(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The next command of a mixed stream. Each one changes something, so each is one step of undo. */
export function nextStep(history: History, random: (below: number) => number): Step {
  const commandId = uuidv7();
  const state = present(history);
  const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
  const documentId = pick(state.documents);
  if (!documentId || random(500) === 0) return importStep(commandId);

  const chance = random(100);
  if (chance < 12 && history.past.length > 1) return undoStep(commandId);
  if (chance < 20 && history.future.length > 0) return redoStep(commandId);

  const tagId = pick(Object.keys(state.tags));
  if (!tagId || chance < 26) {
    if (tagId && Object.keys(state.tags).length > 30) return deleteTagStep(commandId, tagId);
    return createTagStep(commandId);
  }
  const id = pick(Object.keys(state.marks));
  const mark = id && state.marks[id];
  if (!mark || chance < 50) {
    if (id && Object.keys(state.marks).length > 100) return deleteStep(commandId, id);
    return createStep(commandId, documentId, tagId, random);
  }
  if (chance < 60) return recolourStep(commandId, id, mark);
  if (chance < 80) return noteStep(commandId, id, mark);
  return mark.tagIds.includes(tagId)
    ? removeTagStep(commandId, id, mark, tagId)
    : addTagStep(commandId, id, mark, tagId);
}

function importStep(commandId: string): Step {
  const documentId = uuidv7();
  const text = `A report of ${documentId}.\n\n${'Some words that can be marked. '.repeat(20)}`;
  return {
    procedure: 'documents.import',
    input: { commandId, documentId, text },
    apply: push((state) => ({ ...state, documents: [...state.documents, documentId].sort() })),
  };
}

function undoStep(commandId: string): Step {
  return {
    procedure: 'library.undo',
    input: { commandId },
    apply: ({ past, future }) => ({ past: past.slice(0, -1), future: [...past.slice(-1), ...future] }),
  };
}

function redoStep(commandId: string): Step {
  return {
    procedure: 'library.redo',
    input: { commandId },
    apply: ({ past, future }) => ({ past: [...past, ...future.slice(0, 1)], future: future.slice(1) }),
  };
}

function createTagStep(commandId: string): Step {
  const id = uuidv7();
  const name = `tag ${id}`;
  return {
    procedure: 'tags.create',
    input: { commandId, id, kind: 'actor', name },
    apply: push((state) => ({ ...state, tags: { ...state.tags, [id]: name } })),
  };
}

function deleteTagStep(commandId: string, id: string): Step {
  return {
    procedure: 'tags.delete',
    input: { commandId, ids: [id] },
    apply: push((state) => {
      const { [id]: _, ...tags } = state.tags;
      const marks = Object.entries(state.marks).map(([key, mark]) => [
        key,
        { ...mark, tagIds: mark.tagIds.filter((tagId) => tagId !== id) },
      ]);
      return { ...state, tags, marks: Object.fromEntries(marks) };
    }),
  };
}

function createStep(
  commandId: string,
  documentId: string,
  tagId: string,
  random: (below: number) => number,
): Step {
  const id = uuidv7();
  const start = random(300);
  const range = { start, end: start + 1 + random(60) };
  return {
    procedure: 'highlights.create',
    input: { commandId, id, documentId, range, colour: 1, tagIds: [tagId] },
    apply: push((state) => setMark(state, id, { colour: 1, tagIds: [tagId], note: null })),
  };
}

function deleteStep(commandId: string, id: string): Step {
  return {
    procedure: 'highlights.delete',
    input: { commandId, id },
    apply: push((state) => {
      const { [id]: _, ...marks } = state.marks;
      return { ...state, marks };
    }),
  };
}

function recolourStep(commandId: string, id: string, mark: Mark): Step {
  const colour = (mark.colour % 8) + 1;
  return {
    procedure: 'highlights.recolour',
    input: { commandId, id, colour },
    apply: push((state) => setMark(state, id, { ...mark, colour })),
  };
}

/** Writes a note, or removes the one that is there. The owner fills in the note's id and revision. */
function noteStep(commandId: string, highlightId: string, mark: Mark): Step {
  const note = mark.note && commandId.endsWith('0') ? null : `Note ${commandId}`;
  return {
    procedure: 'notes.write',
    input: { commandId, editId: uuidv7(), id: uuidv7(), highlightId, body: note ?? '' },
    apply: push((state) => setMark(state, highlightId, { ...mark, note })),
  };
}

function addTagStep(commandId: string, id: string, mark: Mark, tagId: string): Step {
  return {
    procedure: 'highlights.addTag',
    input: { commandId, id, tagId },
    apply: push((state) => setMark(state, id, { ...mark, tagIds: [...mark.tagIds, tagId] })),
  };
}

function removeTagStep(commandId: string, id: string, mark: Mark, tagId: string): Step {
  return {
    procedure: 'highlights.removeTag',
    input: { commandId, id, tagId },
    apply: push((state) =>
      setMark(state, id, { ...mark, tagIds: mark.tagIds.filter((one) => one !== tagId) }),
    ),
  };
}

function setMark(state: State, id: string, mark: Mark): State {
  return { ...state, marks: { ...state.marks, [id]: mark } };
}
