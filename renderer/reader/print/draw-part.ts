import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { blockText } from '../../../core/text/canonical-text.ts';
import type { TextMap } from '../../../core/text/text-map.ts';
import type { DocumentText } from '../text/document-text.ts';
import type { HighlightIndex } from '../text/highlight-index.ts';
import { ImageView } from '../text/image-view.ts';
import { paintOf, paintPlugin, repaint } from '../text/paint.ts';
import { windowDoc } from '../text/window-doc.ts';
import { afterWord, type PrintNote } from './print-notes.ts';

/** Draws some chunks of a text, which must be at hand, as they are printed: with their marks and the numbers of notes. */
export function drawPart(
  mount: HTMLElement,
  text: DocumentText,
  chunks: ReadonlySet<number>,
  { index, notes }: { readonly index: HighlightIndex; readonly notes: readonly PrintNote[] },
): EditorView {
  const view = new EditorView(mount, {
    state: EditorState.create({
      doc: windowDoc(text, chunks),
      plugins: [paintPlugin(text.shape), numbersPlugin(notes)],
    }),
    editable: () => false,
    nodeViews: { image: (node) => new ImageView(node) },
  });
  view.dispatch(repaint(view.state.tr, { highlights: index }));
  return view;
}

function numbersPlugin(notes: readonly PrintNote[]): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => DecorationSet.create(state.doc, numbers(paintOf(state).map, notes)),
    },
  });
}

function numbers(map: TextMap, notes: readonly PrintNote[]): Decoration[] {
  return notes.flatMap(({ number, highlight }) => {
    const { block, start } = map.placeAt(highlight.end - 1);
    if (!block) return [];
    const at = start + afterWord(blockText(block), highlight.end - start);
    return [Decoration.widget(map.toPosition(at), () => drawNumber(number), { side: -1 })];
  });
}

function drawNumber(number: number): HTMLElement {
  const sign = document.createElement('sup');
  sign.className = 'print-number';
  sign.textContent = String(number);
  return sign;
}
