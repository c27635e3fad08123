import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { type Colour, colours, TextRange } from '../../../core/model/highlight.ts';
import { CommandId, DocumentId, HighlightId, NoteId, TagId } from '../../../core/model/ids.ts';
import { TrashKey } from '../../../core/model/trash.ts';
import { allDocuments } from '../../../electron/backend/cli/all-documents.ts';
import * as change from './change-state.ts';
import { isLive, type State, visible } from './state.ts';
import { shortestText, type TestedLibrary } from './tested-library.ts';

const kinds = [
  ...['create', 'create', 'create', 'move', 'move', 'recolour', 'addTag', 'addTag', 'removeTag'],
  ...['note', 'note', 'note', 'delete', 'delete', 'createTag', 'createTag', 'deleteTag', 'deleteDocument'],
  ...['restore', 'restore', 'restore', 'restoreAll', 'past', 'undo', 'undo', 'undo', 'redo', 'redo', 'stale'],
  'restart',
] as const;

/** One random action. The numbers choose among what is there. */
export const actions = fc.array(
  fc.record({ what: fc.constantFrom(...kinds), a: fc.nat(40), b: fc.nat(40), c: fc.nat(40) }),
  { minLength: 5, maxLength: 50, size: 'max' },
);
export type Action = typeof actions extends fc.Arbitrary<readonly (infer A)[]> ? A : never;

/** A command to send, and what it makes of the state; null for one that the library has to refuse. */
export interface Step {
  readonly send: (library: TestedLibrary) => Promise<unknown>;
  readonly apply: ((state: State) => State) | null;
  readonly groupId?: string;
}

const bodies = ['', 'A note', 'Another *note*', 'ملاحظة'];
const groups = [undefined, undefined, uuidv7(), uuidv7()];
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const command = () => ({ commandId: CommandId.parse(uuidv7()) });

/** The command that an action stands for, or null if there is nothing it could act on. */
export function toStep(state: State, { what, a, b, c }: Action): Step | null {
  const documentId = pick(Object.keys(state.documents), a);
  const mark = pick(Object.keys(state.marks), a);
  const tag = pick(Object.keys(state.tags), b);
  const start = b % (shortestText - 10);
  const range = TextRange.parse({ start, end: start + 1 + (c % 9) });
  const colour: Colour = colours[c % 8] ?? 1;
  const groupId = pick(groups, b + c);
  const inGroup = groupId === undefined ? {} : { groupId };

  if (what === 'createTag') {
    const id = TagId.parse(uuidv7());
    const name = `tag ${a}`;
    return {
      send: ({ client }) => client.tags.create({ ...command(), ...inGroup, id, kind: 'theme', name }),
      apply: (to) => change.putTag(to, id, name),
      ...inGroup,
    };
  }
  if (what === 'create' && documentId) return createStep(state, { documentId, range, colour, tag, inGroup });
  if (what === 'deleteDocument' && documentId && c < 12) {
    const isThere = state.documents[documentId]?.isDeleted === false;
    return {
      send: ({ client }) => client.documents.delete({ ...command(), id: DocumentId.parse(documentId) }),
      apply: isThere ? (to) => change.putDocument(to, documentId, true) : null,
    };
  }
  if (what === 'deleteTag' && tag) {
    return {
      send: ({ client }) => client.tags.delete({ ...command(), ids: [TagId.parse(tag)] }),
      apply: state.tags[tag]?.isDeleted ? null : (to) => change.deleteTag(to, tag),
    };
  }
  if (what === 'restore' || what === 'restoreAll') return restoreStep(state, what === 'restoreAll', a);
  if (!mark) return null;

  const id = HighlightId.parse(mark);
  const ifLive = (apply: Step['apply']) => (isLive(state, mark) ? apply : null);
  switch (what) {
    case 'recolour':
      return {
        send: ({ client }) => client.highlights.recolour({ ...command(), id, colour }),
        apply: ifLive((to) => change.putMark(to, mark, { colour })),
      };
    case 'move':
      return {
        send: ({ client }) => client.highlights.move({ ...command(), ...inGroup, id, range }),
        apply: ifLive((to) => change.putMark(to, mark, range)),
        ...inGroup,
      };
    case 'delete':
      return {
        send: ({ client }) => client.highlights.delete({ ...command(), id }),
        apply: ifLive((to) => change.putMark(to, mark, { isDeleted: true })),
      };
    case 'note':
      return noteStep(mark, bodies[b % bodies.length] ?? '', pick(groups.slice(2), c) ?? '', ifLive);
    case 'addTag':
    case 'removeTag': {
      if (!tag) return null;
      const tagId = TagId.parse(tag);
      if (what === 'removeTag') {
        return {
          send: ({ client }) => client.highlights.removeTag({ ...command(), id, tagId }),
          apply: ifLive((to) => change.untagMark(to, mark, tag)),
        };
      }
      return {
        send: ({ client }) => client.highlights.addTag({ ...command(), ...inGroup, id, tagId }),
        apply: state.tags[tag]?.isDeleted ? null : ifLive((to) => change.tagMark(to, mark, tag)),
        ...inGroup,
      };
    }
    default:
      return null;
  }
}

function createStep(
  state: State,
  wanted: {
    documentId: string;
    range: TextRange;
    colour: Colour;
    tag: string | undefined;
    inGroup: { groupId?: string };
  },
): Step {
  const { documentId, range, colour, tag, inGroup } = wanted;
  const id = HighlightId.parse(uuidv7());
  const tagIds = tag ? [TagId.parse(tag)] : [];
  const isAllowed = state.documents[documentId]?.isDeleted === false && !(tag && state.tags[tag]?.isDeleted);
  const tags = tagIds.map((tagId) => ({ tagId, position: 0 }));
  return {
    send: ({ client }) =>
      client.highlights.create({
        ...{ ...command(), ...inGroup, id, documentId: DocumentId.parse(documentId), range, colour, tagIds },
      }),
    apply: isAllowed
      ? (to) => change.putMark(to, id, { documentId, ...range, colour, tags, note: null, isDeleted: false })
      : null,
    ...inGroup,
  };
}

function noteStep(
  mark: string,
  body: string,
  editId: string,
  ifLive: (apply: Step['apply']) => Step['apply'],
): Step {
  const newId = NoteId.parse(uuidv7());
  const highlightId = HighlightId.parse(mark);
  return {
    send: async ({ client }) => {
      const lists = await Promise.all(
        (await allDocuments(client)).map(({ id }) => client.highlights.list({ documentId: id })),
      );
      const note = lists.flat().find((each) => each.id === mark)?.note;
      return client.notes.write({
        ...{ ...command(), editId, highlightId, body },
        ...{ id: note?.id ?? newId, baseRevision: note?.revision ?? 0 },
      });
    },
    apply: ifLive((to) => change.writeNote(to, mark, newId, body)),
    groupId: editId,
  };
}

/** Gives a highlight a passage or a note of its history. Null if it has none, or cannot be seen. */
export async function toPastStep(
  library: TestedLibrary,
  state: State,
  { a, b }: Action,
): Promise<Step | null> {
  const mark = pick(
    Object.keys(state.marks).filter((id) => isLive(state, id)),
    a,
  );
  if (mark === undefined) return null;
  const id = HighlightId.parse(mark);
  const history = await library.client.highlights.history({ id });
  const choices = history.flatMap(({ seq, changes }) =>
    changes.flatMap((each): Step[] => {
      const restore = (part: 'passage' | 'note', apply: (to: State) => State): Step => ({
        send: ({ client }) => client.highlights.restorePast({ ...command(), id, seq, part }),
        apply,
      });
      if (each.what === 'created' || each.what === 'moved') {
        const { range } = each.what === 'created' ? each.place : each.to;
        return [restore('passage', (to) => change.putMark(to, mark, range))];
      }
      return [];
    }),
  );
  return pick(choices, b) ?? null;
}

/** Takes one thing out of the trash, or all. */
function restoreStep(state: State, all: boolean, n: number): Step | null {
  const { trash } = visible(state);
  // Notes as they were deleted: several of one highlight are joined in this order.
  const ids = { ...trash, note: Object.keys(state.trashedNotes) };
  const keys = (['document', 'highlight', 'note', 'tag'] as const).flatMap((kind) =>
    ids[kind].map((id) => TrashKey.parse({ kind, id })),
  );
  const one = pick(keys, n);
  if (!one) return null;
  const chosen = all ? keys : [one];
  return {
    send: ({ client }) =>
      client.trash.restore({ ...command(), choice: all ? { all: keys.length } : { items: [one] } }),
    apply: (to) => chosen.reduce(restore, to),
  };
}

function restore(state: State, { kind, id }: TrashKey): State {
  if (kind === 'document') return change.putDocument(state, id, false);
  if (kind === 'highlight') return change.restoreMark(state, id);
  return kind === 'note' ? change.restoreNote(state, id) : change.restoreTag(state, id);
}
