/** Where the sheet of keys and the settings list a command. */
export const keyGroups = [
  'Move',
  'Mark and annotate',
  'In popover or editor',
  'Review',
  'Lists',
  'App',
] as const;
export type KeyGroup = (typeof keyGroups)[number];

/** What a key command is called, and its keys until the user chooses others. */
export interface KeyCommand {
  /** A verb first, as in a menu. */
  readonly label: string;
  readonly group: KeyGroup;
  /** Bindings such as `Ctrl+Shift+Z`, the one to be shown first. A letter or sign alone works with Alt too. */
  readonly keys: readonly string[];
  /** Bindings for the shell in a browser, where the browser keeps `keys` for itself; these are shown there. */
  readonly browserKeys?: readonly string[];
}

const command = (
  group: KeyGroup,
  label: string,
  keys: readonly string[],
  browserKeys?: readonly string[],
): KeyCommand => ({ label, group, keys, ...(browserKeys ? { browserKeys } : {}) });

/**
 * Every command that has a key: the one list that the listener, menus, tooltips, the settings, the palette and the sheet
 * of keys read. What a command does is given by `useKeys`, wherever it can be done. The id's first part is where it acts:
 * `app` anywhere, `table` in the table of highlights, `dossier` in a dossier, `reader` in the document that is read, `find` in the find bar, `clean-up`, `names`, `codebook` and
 * `review` in the views of these names, `editor` in a popover or editor, `item`
 * on the item of a list that has the focus.
 */
const keyCommands = {
  'reader.next-sentence': command('Move', 'Next sentence', ['J']),
  'reader.previous-sentence': command('Move', 'Previous sentence', ['K']),
  'reader.extend-next-sentence': command('Move', 'Select the next sentence too', ['Shift+J']),
  'reader.extend-previous-sentence': command('Move', 'Select the previous sentence too', ['Shift+K']),
  'reader.widen': command('Move', 'Widen: word, clause, sentence, paragraph', ['W']),
  'reader.narrow': command('Move', 'Narrow: paragraph, sentence, clause, word', ['Shift+W']),
  'reader.page-down': command('Move', 'Page down', ['Space', 'PageDown']),
  'reader.page-up': command('Move', 'Page up', ['Shift+Space', 'PageUp']),
  'reader.next-heading': command('Move', 'Next heading', ['}']),
  'reader.previous-heading': command('Move', 'Previous heading', ['{']),
  'reader.next-highlight': command('Move', 'Next highlight', [']']),
  'reader.previous-highlight': command('Move', 'Previous highlight', ['[']),
  'reader.next-name': command('Move', 'Next name that is not tagged', [';']),
  'reader.previous-name': command('Move', 'Previous name that is not tagged', [':']),
  'reader.cycle': command('Move', 'Next highlight under the cursor', ['.']),
  'reader.text-start': command('Move', 'Start of the text', ['Ctrl+Home']),
  'reader.text-end': command('Move', 'End of the text', ['Ctrl+End']),
  'reader.caret': command('Move', 'Show or hide the caret', ['F7']),
  'reader.select-all': command('Move', 'Select all of the text', ['Ctrl+A']),
  'reader.follow': command('Move', 'Open the note or address at the caret', ['Enter']),
  'app.back': command('Move', 'Back', ['Alt+ArrowLeft']),
  'app.forward': command('Move', 'Forward', ['Alt+ArrowRight']),
  'app.next-region': command('Move', 'Next region', ['F6']),
  'app.previous-region': command('Move', 'Previous region', ['Shift+F6']),

  'reader.mark-1': command('Mark and annotate', 'Mark as Key fact', ['Alt+1']),
  'reader.mark-2': command('Mark and annotate', 'Mark as Event', ['Alt+2']),
  'reader.mark-3': command('Mark and annotate', 'Mark as Claim', ['Alt+3']),
  'reader.mark-4': command('Mark and annotate', 'Mark as Judgement', ['Alt+4']),
  'reader.mark-5': command('Mark and annotate', 'Mark as Capability', ['Alt+5']),
  'reader.mark-6': command('Mark and annotate', 'Mark as Context', ['Alt+6']),
  'reader.mark-7': command('Mark and annotate', 'Mark as Quote', ['Alt+7']),
  'reader.mark-8': command('Mark and annotate', 'Mark as To check', ['Alt+8']),
  'reader.mark-again': command('Mark and annotate', 'Mark with the last colour', ['H']),
  'reader.colour': command('Mark and annotate', 'Choose a colour', ['C']),
  'reader.tag': command('Mark and annotate', 'Tag', ['T']),
  'reader.note': command('Mark and annotate', 'Write a note', ['N']),
  'reader.repeat-tags': command('Mark and annotate', 'Repeat the last tags here', ['R']),
  'reader.tag-name': command('Mark and annotate', 'Tag the name here', ['A']),
  'reader.refuse-name': command('Mark and annotate', 'Ignore the name here', ['X']),
  'reader.review-name': command('Mark and annotate', 'Review all mentions of the name here', ['Shift+A']),
  'reader.pinned-1': command('Mark and annotate', 'Tag with pinned tag 1, or take it off', ['1']),
  'reader.pinned-2': command('Mark and annotate', 'Tag with pinned tag 2, or take it off', ['2']),
  'reader.pinned-3': command('Mark and annotate', 'Tag with pinned tag 3, or take it off', ['3']),
  'reader.pinned-4': command('Mark and annotate', 'Tag with pinned tag 4, or take it off', ['4']),
  'reader.pinned-5': command('Mark and annotate', 'Tag with pinned tag 5, or take it off', ['5']),
  'reader.pinned-6': command('Mark and annotate', 'Tag with pinned tag 6, or take it off', ['6']),
  'reader.pinned-7': command('Mark and annotate', 'Tag with pinned tag 7, or take it off', ['7']),
  'reader.pinned-8': command('Mark and annotate', 'Tag with pinned tag 8, or take it off', ['8']),
  'reader.pinned-9': command('Mark and annotate', 'Tag with pinned tag 9, or take it off', ['9']),
  'reader.pin': command('Mark and annotate', 'Pin the tag to a digit, or take it off', ['I']),
  'reader.extend-existing': command('Mark and annotate', 'Extend the highlight it overlaps instead', [
    'Shift+M',
  ]),
  'reader.merge': command('Mark and annotate', 'Merge with the highlights it overlaps', ['M']),
  'reader.open-card': command('Mark and annotate', 'Open the highlight’s card', ['Enter']),
  'reader.end-back': command('Mark and annotate', 'Move the highlight’s end back by a word', [
    'Alt+Shift+ArrowLeft',
  ]),
  'reader.end-on': command('Mark and annotate', 'Move the highlight’s end on by a word', [
    'Alt+Shift+ArrowRight',
  ]),
  'reader.start-back': command('Mark and annotate', 'Move the highlight’s start back by a word', [
    'Ctrl+Alt+Shift+ArrowLeft',
  ]),
  'reader.start-on': command('Mark and annotate', 'Move the highlight’s start on by a word', [
    'Ctrl+Alt+Shift+ArrowRight',
  ]),
  'reader.end-back-letter': command('Mark and annotate', 'Move the highlight’s end back by a letter', [
    'Alt+<',
  ]),
  'reader.end-on-letter': command('Mark and annotate', 'Move the highlight’s end on by a letter', ['Alt+>']),
  'reader.start-back-letter': command('Mark and annotate', 'Move the highlight’s start back by a letter', [
    'Ctrl+Alt+Shift+,',
  ]),
  'reader.start-on-letter': command('Mark and annotate', 'Move the highlight’s start on by a letter', [
    'Ctrl+Alt+Shift+.',
  ]),
  'reader.end-back-sentence': command('Mark and annotate', 'Move the highlight’s end back by a sentence', [
    'Alt+Shift+ArrowUp',
  ]),
  'reader.end-on-sentence': command('Mark and annotate', 'Move the highlight’s end on by a sentence', [
    'Alt+Shift+ArrowDown',
  ]),
  'reader.start-back-sentence': command(
    'Mark and annotate',
    'Move the highlight’s start back by a sentence',
    ['Ctrl+Alt+Shift+ArrowUp'],
  ),
  'reader.start-on-sentence': command('Mark and annotate', 'Move the highlight’s start on by a sentence', [
    'Ctrl+Alt+Shift+ArrowDown',
  ]),
  'reader.delete': command('Mark and annotate', 'Delete the highlight', ['Delete', 'Backspace']),
  'reader.leave': command('Mark and annotate', 'Select nothing', ['Escape']),

  'editor.save': command('In popover or editor', 'Save and close', ['Ctrl+Enter']),
  'editor.bold': command('In popover or editor', 'Bold', ['Ctrl+B']),
  'editor.italic': command('In popover or editor', 'Italic', ['Ctrl+I']),
  'editor.strike': command('In popover or editor', 'Strikethrough', ['Ctrl+Shift+X']),

  'clean-up.accept': command('Review', 'Accept the clean-up', ['Ctrl+Enter']),
  'clean-up.keep-group': command('Review', 'Keep the whole group, or drop it again', ['K']),
  'clean-up.article': command('Review', 'Article only, or with removals', ['A']),
  'clean-up.original': command('Review', 'Show the original, or the clean-up', ['O']),
  'review.confirm': command('Review', 'Confirm the new words', ['A']),
  'review.place': command('Review', 'Place the highlight on the selection', ['P']),
  'clean-up.next': command('Review', 'Next document to check', [']']),
  'clean-up.previous': command('Review', 'Previous document to check', ['[']),

  'names.accept': command('Review', 'Accept the mention, or the proposed name', ['A']),
  'names.refuse': command('Review', 'Refuse the mention', ['R']),
  'names.other': command('Review', 'Choose what the mention means instead', ['N']),
  'names.accept-alike': command('Review', 'Accept all mentions with these words', ['Shift+A']),
  'names.next': command('Review', 'Next name', ['}']),
  'names.previous': command('Review', 'Previous name', ['{']),
  'names.place': command('Review', 'Accept the proposed name as a place', ['P']),
  'names.kind': command('Review', 'Accept the proposed name as another kind', ['K']),
  'names.spelling': command('Review', 'Take the proposed name as another spelling of a tag', ['S']),
  'names.dismiss': command('Review', 'Propose the name no more', ['X']),

  'codebook.merge': command('Lists', 'Merge the tag with another', ['M']),
  'codebook.add-parent': command('Lists', 'Put the tag below another', ['P']),
  'dossier.next': command('Lists', 'Next passage of the dossier', ['J']),
  'dossier.previous': command('Lists', 'Previous passage of the dossier', ['K']),
  'dossier.members': command('Lists', 'Show the dossier with its members, or without', ['M']),
  'dossier.order': command('Lists', 'Show the dossier by theme, or by time', ['O']),
  'dossier.add-text': command('Lists', 'Add a text to the dossier', ['N']),
  'table.mark': command('Lists', 'Change the mark of the selected highlights', ['M']),

  'item.rename': command('Lists', 'Rename the tag', ['F2']),
  'item.delete': command('Lists', 'Delete the document, tag or highlights', ['Delete']),

  'app.palette': command('App', 'Command palette', ['Ctrl+K']),
  'reader.find': command('App', 'Find in this document', ['Ctrl+F']),
  'find.next': command('App', 'Next match', ['F3', 'Ctrl+G']),
  'find.previous': command('App', 'Previous match', ['Shift+F3', 'Ctrl+Shift+G']),
  'app.search': command('App', 'Search the library', ['Ctrl+Shift+F']),
  'app.undo': command('App', 'Undo', ['Ctrl+Z', 'Z']),
  'app.redo': command('App', 'Redo', ['Ctrl+Shift+Z', 'Ctrl+Y']),
  'app.export': command('App', 'Export this document', ['Ctrl+E']),
  'app.export-library': command('App', 'Export the library', ['Ctrl+Shift+E']),
  'reader.print': command('App', 'Print this document', ['Ctrl+P']),
  'app.import': command('App', 'Import files', ['Ctrl+O']),
  'app.paste': command('App', 'New document from pasted text', ['Ctrl+N'], ['Alt+P']),
  'app.next-tab': command('App', 'Next tab', ['Ctrl+Tab'], ['Alt+PageDown']),
  'app.previous-tab': command('App', 'Previous tab', ['Ctrl+Shift+Tab'], ['Alt+PageUp']),
  'app.close-tab': command('App', 'Close the tab', ['Ctrl+W'], ['Alt+X']),
  'app.reopen-tab': command('App', 'Open the closed tab again', ['Alt+Shift+X']),
  'app.move-tab-on': command('App', 'Move the tab on', ['Ctrl+Shift+PageDown'], ['Alt+Shift+PageDown']),
  'app.move-tab-back': command('App', 'Move the tab back', ['Ctrl+Shift+PageUp'], ['Alt+Shift+PageUp']),
  'app.side': command('App', 'Show another document to the side, or close the side', ['Alt+\\']),
  'app.other-side': command('App', 'Go to the other side', ['F8']),
  'app.swap-sides': command('App', 'Swap sides', ['Alt+|']),
  'app.sidebar': command('App', 'Show or hide the sidebar', ['Ctrl+\\']),
  'reader.outline': command('App', 'Show or hide the outline', ['Ctrl+Shift+O']),
  'reader.margin': command('App', 'Show or hide the margin', ['Ctrl+Shift+\\']),
  'reader.larger-text': command('App', 'Larger text', ['Ctrl+Plus']),
  'reader.smaller-text': command('App', 'Smaller text', ['Ctrl+Minus']),
  'reader.usual-text-size': command('App', 'Usual text size', ['Ctrl+0']),
  'app.clean-up': command('App', 'Check the clean-up of this document', ['Alt+U']),
  'app.review': command('App', 'Highlights to place', ['Alt+Y']),
  'app.names': command('App', 'Review names that are not tagged', ['Ctrl+Shift+T'], ['Alt+Shift+N']),
  'reader.show-names': command('App', 'Show or hide the lines under names', ['Alt+Shift+U']),
  'app.versions': command('App', 'Versions of this document', ['Alt+V']),
  'reader.correct': command('Mark and annotate', 'Correct the text', ['E']),
  'app.focus-mode': command('App', 'Focus mode', ['F11', 'Shift+F'], ['Shift+F']),
  'app.settings': command('App', 'Settings', ['Ctrl+,']),
  'app.keys': command('App', 'All keys', ['?']),
} as const satisfies Readonly<Record<string, KeyCommand>>;

export type KeyCommandId = keyof typeof keyCommands;

/** Keys that belong to their place and cannot be changed, for the sheet of keys. */
export const fixedKeys: readonly { group: KeyGroup; label: string; keys: readonly string[] }[] = [
  {
    group: 'Move',
    label: 'Select by letter or line; with Ctrl by word',
    keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'],
  },
  { group: 'In popover or editor', label: 'Choose a tag', keys: ['ArrowUp', 'ArrowDown'] },
  { group: 'In popover or editor', label: 'Add the tag', keys: ['Enter'] },
  { group: 'In popover or editor', label: 'New tag from what is typed', keys: ['Shift+Enter'] },
  { group: 'In popover or editor', label: 'Remove the last tag, in an empty field', keys: ['Backspace'] },
  { group: 'In popover or editor', label: 'Next field', keys: ['Tab'] },
  { group: 'In popover or editor', label: 'Close', keys: ['Escape'] },
  { group: 'Review', label: 'In a comparison of versions: next or previous change', keys: ['N', 'P'] },
  { group: 'Review', label: 'In the clean-up: keep or drop the line', keys: ['Space', 'Enter'] },
  { group: 'Review', label: 'In found names: choose what it means', keys: ['1', '9'] },
  { group: 'Review', label: 'In found names: undo', keys: ['U'] },
  { group: 'Lists', label: 'Next or previous line', keys: ['ArrowDown', 'ArrowUp'] },
  { group: 'Lists', label: 'Show or hide the tags below', keys: ['ArrowRight', 'ArrowLeft'] },
  { group: 'Lists', label: 'Open the document or tag', keys: ['Enter'] },
  {
    group: 'Lists',
    label: 'In the codebook: select several tags',
    keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
  },
  { group: 'Lists', label: 'In the codebook: select the tag too, or no longer', keys: ['Ctrl+Space'] },
  { group: 'Lists', label: 'In the search: open the hit in a new tab', keys: ['Ctrl+Enter'] },
  {
    group: 'Lists',
    label: 'In the search: fold the document, or unfold it',
    keys: ['ArrowLeft', 'ArrowRight'],
  },
  { group: 'Lists', label: 'In the search: back to the query', keys: ['Escape'] },
  { group: 'Lists', label: 'Move a kept search up or down', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  { group: 'Lists', label: 'In the trash: restore', keys: ['Enter'] },
  { group: 'Lists', label: 'In the trash: delete for good', keys: ['Delete'] },
  { group: 'App', label: 'In the find bar: next or previous match', keys: ['Enter', 'Shift+Enter'] },
  { group: 'App', label: 'In the palette: open in a new tab', keys: ['Ctrl+Enter'] },
  { group: 'App', label: 'In the export dialog: export', keys: ['Ctrl+Enter'] },
  { group: 'App', label: 'In the library: new document from what was copied', keys: ['Ctrl+V'] },
];

/** The commands in the order of the list. */
export const keyCommandIds = Object.keys(keyCommands).filter(isKeyCommandId);

/** Whether a name is that of a command; settings may hold names of commands that are no more. */
function isKeyCommandId(id: string): id is KeyCommandId {
  return Object.hasOwn(keyCommands, id);
}

/** What the list says of a command. */
export const keyCommand = (id: KeyCommandId): KeyCommand => keyCommands[id];
