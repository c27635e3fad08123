import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { Sha256 } from '../../../core/model/ids.ts';
import { blockSetting } from '../../../core/text/schema.ts';
import { releasePicture, takePicture } from '../source-pictures.ts';

/** No picture is drawn higher than this, in pixels. */
const highest = 640;

/**
 * A picture of the source above its caption. The size is known before the bytes are, so that nothing moves; without bytes
 * there is a frame that says what is missing.
 */
export class ImageView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('figcaption');
  private readonly taken: Sha256 | null;

  constructor(node: Node) {
    const { sha256, source } = node.attrs as { sha256: string | null; source: string | null };
    this.dom.className = node.content.size === 0 ? 'image bare' : 'image';
    for (const [name, value] of Object.entries(blockSetting(node))) this.contentDOM.setAttribute(name, value);
    this.taken = sha256 === null ? null : Sha256.parse(sha256);
    const picture = this.taken
      ? this.drawPicture(this.taken, node)
      : frame(node, missingLabel(source), source);
    this.dom.append(picture, this.contentDOM);
  }

  update(node: Node): boolean {
    return node.type.name === 'image' && node.attrs.sha256 === this.taken;
  }

  ignoreMutation({ type }: ViewMutationRecord): boolean {
    return type !== 'selection';
  }

  destroy(): void {
    if (this.taken) releasePicture(this.taken);
  }

  private drawPicture(sha256: Sha256, node: Node): HTMLElement {
    const { alt, width, height } = node.attrs as { alt: string; width: number | null; height: number | null };
    const image = document.createElement('img');
    // What is written below it need not be said twice.
    image.alt = alt === node.textContent ? '' : alt;
    image.draggable = false;
    if (width && height) {
      const scale = Math.min(1, highest / height);
      image.width = Math.round(width * scale);
      image.height = Math.round(height * scale);
    }
    const fail = () => image.replaceWith(frame(node, 'This picture cannot be shown', null));
    image.addEventListener('error', fail);
    takePicture(sha256).then((address) => {
      image.src = address;
    }, fail);
    return image;
  }
}

function missingLabel(source: string | null): string {
  return source && /^(https?:)?\/\//i.test(source)
    ? 'A picture on the web. It is not fetched.'
    : 'A picture that did not come with the file';
}

/** What stands where a picture cannot. Its words are drawn by the style sheet: they are no part of the text. */
function frame(node: Node, label: string, source: string | null): HTMLElement {
  const box = document.createElement('div');
  box.className = 'image-frame';
  box.dataset.label = label;
  if (source) box.dataset.source = source;
  const { alt } = node.attrs as { alt: string };
  box.role = 'img';
  box.ariaLabel = alt && alt !== node.textContent ? `${label}: ${alt}` : label;
  return box;
}
