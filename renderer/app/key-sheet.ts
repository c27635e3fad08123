/** The keys that work, as the sheet of keys shows them. */
export const keySheet: readonly {
  title: string;
  keys: readonly (readonly [binding: string, what: string])[];
}[] = [
  {
    title: 'App',
    keys: [
      ['Ctrl+O', 'Import files'],
      ['Ctrl+V', 'New document from what was copied, in the library'],
      ['Ctrl+Shift+F', 'Search the library'],
      ['Ctrl+Z', 'Undo'],
      ['Ctrl+Shift+Z', 'Redo'],
      ['Ctrl+E', 'Export this document'],
      ['Ctrl+Shift+E', 'Export the library'],
      ['Ctrl+\\', 'Show or hide the sidebar'],
      ['Alt+ArrowLeft', 'Back'],
      ['Alt+ArrowRight', 'Forward'],
      ['F6', 'Next region'],
      ['Shift+F6', 'Previous region'],
      ['?', 'Keyboard shortcuts'],
    ],
  },
  {
    title: 'Reader',
    keys: [
      ['Alt+1', 'Mark the selection, or recolour: Alt+1 to Alt+8'],
      ['H', 'Mark with the last colour'],
      ['T', 'Tag'],
      ['N', 'Note'],
      [']', 'Next highlight'],
      ['[', 'Previous highlight'],
      ['.', 'Next highlight under the cursor'],
      ['Delete', 'Delete the highlight, with undo'],
      ['Ctrl+Shift+\\', 'Show or hide the margin'],
    ],
  },
  {
    title: 'Library',
    keys: [
      ['ArrowDown', 'Next document'],
      ['ArrowUp', 'Previous document'],
      ['Enter', 'Open the document'],
      ['Delete', 'Delete the document, with undo'],
    ],
  },
  {
    title: 'Codebook',
    keys: [
      ['ArrowDown', 'Next tag'],
      ['ArrowUp', 'Previous tag'],
      ['ArrowRight', 'Show the tags below'],
      ['ArrowLeft', 'Hide the tags below'],
      ['Enter', 'Show the tag'],
      ['F2', 'Rename the tag'],
      ['Delete', 'Delete the tag, with undo'],
    ],
  },
];
