import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { DocumentText } from '../../reader/text/document-text.ts';
import { ImageView } from '../../reader/text/image-view.ts';
import { paintPlugin } from '../../reader/text/paint.ts';
import { windowDoc } from '../../reader/text/window-doc.ts';

/** Draws what is at hand of a text around a place, as the reader would; nothing more of it is fetched. */
export function drawText(mount: HTMLElement, text: DocumentText, at: number): EditorView {
  const middle = text.chunkAt(at);
  const near = [middle - 1, middle, middle + 1].filter((chunk) => text.has([chunk]));
  return new EditorView(mount, {
    state: EditorState.create({
      doc: windowDoc(text, new Set(near)),
      plugins: [paintPlugin(text.shape)],
    }),
    editable: () => false,
    attributes: { tabindex: '-1' },
    nodeViews: { image: (node) => new ImageView(node) },
  });
}
