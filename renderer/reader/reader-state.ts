import type { TextRange } from '../../core/model/highlight.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import type { Editing } from './margin/margin-props.ts';
import type { ReaderState } from './text-geometry.ts';

/** The tag popover: for a selection until its first choice has made a highlight, then for that highlight. */
export interface QuickTagState {
  /** Changes with each opening, so that every opening is a fresh popover. */
  readonly key: number;
  readonly range: TextRange;
  readonly highlightId: HighlightId | null;
  readonly field: 'tag' | 'note' | 'colour';
}

export interface ReaderModel extends ReaderState {
  readonly editing: Editing | null;
  readonly quickTag: QuickTagState | null;
}

export type ReaderAction =
  | { do: 'select text'; range: TextRange | null }
  | { do: 'select'; id: HighlightId | null }
  | { do: 'edit'; editing: Editing | null }
  | { do: 'open popover'; range: TextRange; highlightId: HighlightId | null; field: QuickTagState['field'] }
  | { do: 'created'; id: HighlightId }
  | { do: 'close popover' };

export const firstModel: ReaderModel = {
  selection: null,
  selectedId: null,
  editing: null,
  quickTag: null,
};

/** The passage that the popover is open for and that is not marked yet. */
export const draftOf = ({ quickTag }: ReaderModel): TextRange | null =>
  quickTag && !quickTag.highlightId ? quickTag.range : null;

export function reduceReader(model: ReaderModel, action: ReaderAction): ReaderModel {
  switch (action.do) {
    case 'select text':
      // An open popover owns the passage: the browser's selection may go where it likes.
      if (model.quickTag) return model;
      if (!action.range) return model.selection ? { ...model, selection: null } : model;
      return { ...model, selection: action.range, selectedId: null, editing: null };
    case 'select':
      return {
        ...model,
        selectedId: action.id,
        selection: action.id ? null : model.selection,
        editing: model.editing?.id === action.id ? model.editing : null,
      };
    case 'edit':
      return {
        ...model,
        editing: action.editing,
        selectedId: action.editing?.id ?? model.selectedId,
        selection: null,
        quickTag: null,
      };
    case 'open popover': {
      const { range, highlightId, field } = action;
      const key = (model.quickTag?.key ?? 0) + 1;
      return { ...model, editing: null, quickTag: { key, range, highlightId, field } };
    }
    case 'created':
      return {
        ...model,
        selection: null,
        selectedId: action.id,
        quickTag: model.quickTag && { ...model.quickTag, highlightId: action.id },
      };
    case 'close popover':
      return { ...model, quickTag: null, selection: model.quickTag?.highlightId ? null : model.selection };
  }
}
