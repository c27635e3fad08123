import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { MarkType } from 'prosemirror-model';
import { liftListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, Plugin } from 'prosemirror-state';
import { isCommand } from '../../app/keymap/keymap-store.ts';
import { bold, italic, strike } from './note-commands.ts';
import { isLinkAddress, noteSchema } from './note-schema.ts';

const { nodes, marks } = noteSchema;

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** `**words**` becomes bold when its last sign is typed; likewise for the others. Backspace takes it back. */
function markRule(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [, before = '', words = ''] = match;
    const from = start + before.length;
    return state.tr
      .replaceWith(from, end, noteSchema.text(words, [...state.doc.resolve(start).marks(), type.create()]))
      .removeStoredMark(type);
  });
}

/** `[words](address)` becomes a link when the bracket is closed. */
const linkRule = new InputRule(/\[([^\]]+)\]\(([^\s()]+)\)$/, (state, match, start, end) => {
  const [, words = '', href = ''] = match;
  if (!isLinkAddress(href)) return null;
  const kept = state.doc.resolve(start).marks();
  return state.tr
    .replaceWith(start, end, noteSchema.text(words, [...kept, marks.link.create({ href })]))
    .removeStoredMark(marks.link);
});

const markdownShortcuts = inputRules({
  rules: [
    wrappingInputRule(/^\s*[-*+]\s$/, nodes.bullet_list),
    wrappingInputRule(
      /^(\d{1,9})[.)]\s$/,
      nodes.ordered_list,
      (match) => ({ order: Number(match[1]) }),
      (match, before) => before.childCount + Number(before.attrs.order) === Number(match[1]),
    ),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    markRule(/(^|\s)\*\*([^\s*](?:[^*]*[^\s*])?)\*\*$/, marks.strong),
    markRule(/(^|\s)_([^\s_](?:[^_]*[^\s_])?)_$/, marks.em),
    linkRule,
    markRule(/(^|\s)~~([^\s~](?:[^~]*[^\s~])?)~~$/, marks.strike),
  ],
});

/** The keys that the user may change. */
const changeableKeys = new Plugin({
  props: {
    handleKeyDown({ state, dispatch }, event) {
      if (isCommand(event, 'editor.bold')) return bold.run(state, dispatch);
      if (isCommand(event, 'editor.italic')) return italic.run(state, dispatch);
      return isCommand(event, 'editor.strike') && strike.run(state, dispatch);
    },
  },
});

/** How the note editor behaves: Markdown while typing, the usual keys, its own undo. */
export function notePlugins(): Plugin[] {
  return [
    markdownShortcuts,
    history(),
    changeableKeys,
    keymap({
      'Mod-z': undo,
      'Mod-Shift-z': redo,
      'Mod-y': redo,
      Backspace: undoInputRule,
      Enter: splitListItem(nodes.list_item),
      'Shift-Enter': lineBreak,
      'Mod-[': liftListItem(nodes.list_item),
    }),
    keymap(baseKeymap),
  ];
}
