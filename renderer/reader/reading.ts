import { createContext, type Dispatch, useContext } from 'react';
import type { DocumentSummary, TextShape } from '../../core/contract/documents.ts';
import type { Preferences } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { HighlightId, TagId } from '../../core/model/ids.ts';
import type { TabId } from '../app/panes/open-tabs.ts';
import type { FindSession } from './find/find-session.ts';
import type { PaintAtOnce } from './paint-at-once.ts';
import type { ReaderAction, ReaderModel } from './reader-state.ts';
import type { Caret } from './text/caret.ts';
import type { HighlightIndex } from './text/highlight-index.ts';
import type { TextSurface } from './text/text-surface.ts';
import type { Panels } from './use-panels.ts';

/** What all parts of a reader share, from when its text stands in the page. */
export interface Reading {
  /** The tab in which it is open: a document may be open in two. */
  readonly tabId: TabId;
  readonly document: DocumentSummary;
  readonly shape: TextShape;
  readonly surface: TextSurface;
  readonly caret: Caret;
  readonly index: HighlightIndex;
  /** Until then only the highlights around the place where the text was opened are known, and what was done since. */
  readonly hasAllHighlights: boolean;
  /** Ends when all highlights are known, or cannot be had. */
  readonly readAllHighlights: () => Promise<unknown>;
  /** Highlights whose words have changed, and which nobody has confirmed. */
  readonly unconfirmed: ReadonlySet<HighlightId>;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly preferences: Preferences;
  readonly model: ReaderModel;
  readonly send: Dispatch<ReaderAction>;
  readonly commands: PaintAtOnce;
  readonly find: FindSession;
  readonly panels: Panels;
  /** The furthest place to which the text was read on; null before it was begun. */
  readonly furthest: number | null;
  /** Selects a highlight and brings it into view. */
  readonly select: (id: HighlightId | null) => void;
  /** Whether keys are meant for this reader: of two side by side, the one in use. */
  readonly isActive: boolean;
}

export const ReadingContext = createContext<Reading | null>(null);

/** The reader that a part belongs to. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('This belongs into a reader.');
  return reading;
}
