import type { TagSummary } from '../../../core/contract/tags.ts';
import type { Highlight, TextRange } from '../../../core/model/highlight.ts';
import type { DocumentId, HighlightId, TagId } from '../../../core/model/ids.ts';
import type { TextGeometry } from '../text-geometry.ts';

/** A passage that is not marked yet, or a highlight. */
export type QuickTagTarget =
  | { readonly kind: 'selection'; readonly range: TextRange }
  | { readonly kind: 'highlight'; readonly highlight: Highlight };

export interface QuickTagProps {
  readonly geometry: TextGeometry;
  readonly documentId: DocumentId;
  readonly target: QuickTagTarget;
  /** The document's highlights as they are now: what the popover shows of its highlight is read from here. */
  readonly highlights: readonly Highlight[];
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly initialField: 'tag' | 'note' | 'colour';
  /**
   * The first choice for a selection has made a highlight. Keep the popover mounted (same key); it goes on with that
   * highlight by itself, whether or not `target` changes.
   */
  readonly onCreated: (id: HighlightId) => void;
  /** Closed by Esc, Ctrl+Enter or a press outside. The caller gives the text the focus again (`geometry.focus()`). */
  readonly onClose: () => void;
}

/** The popover that marks, tags and notes a passage without leaving the keys. */
export function QuickTag({ onClose }: QuickTagProps) {
  return (
    <button type="button" onClick={onClose}>
      Close
    </button>
  );
}
