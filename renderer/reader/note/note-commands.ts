import { lift, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { noteSchema } from './note-schema.ts';

const { nodes, marks } = noteSchema;

/** Something the toolbar offers: what it does, and whether it holds where the cursor is. */
export interface NoteAction {
  readonly run: Command;
  readonly isOn: (state: EditorState) => boolean;
}

const mark = (type: MarkType): NoteAction => ({
  run: toggleMark(type),
  isOn: (state) => {
    const { from, $from, to, empty } = state.selection;
    if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
    return state.doc.rangeHasMark(from, to, type);
  },
});

const within = (state: EditorState, type: NodeType): boolean => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
};

const list = (type: NodeType): NoteAction => ({
  isOn: (state) => within(state, type),
  run: (state, dispatch) =>
    within(state, type) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch),
});

export const bold = mark(marks.strong);
export const italic = mark(marks.em);
export const strike = mark(marks.strike);
export const bulletList = list(nodes.bullet_list);
export const orderedList = list(nodes.ordered_list);

export const quotation: NoteAction = {
  isOn: (state) => within(state, nodes.blockquote),
  run: (state, dispatch) =>
    within(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch),
};

export const link = mark(marks.link);

/** Links the selected words, or writes the address as its own words. */
export const addLink =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const mark = marks.link.create({ href });
    const change = empty
      ? state.tr.replaceSelectionWith(noteSchema.text(href, [mark]), false)
      : state.tr.addMark(from, to, mark);
    dispatch?.(change.scrollIntoView());
    return true;
  };

/** Takes the link off the selected words, or off the words around the cursor. */
export const removeLink: Command = (state, dispatch) => {
  const { $from, from, to, empty } = state.selection;
  if (!empty) dispatch?.(state.tr.removeMark(from, to, marks.link));
  else {
    const start = $from.start();
    const found = $from.parent.childBefore($from.parentOffset);
    if (!found.node) return false;
    dispatch?.(
      state.tr.removeMark(start + found.offset, start + found.offset + found.node.nodeSize, marks.link),
    );
  }
  return true;
};
