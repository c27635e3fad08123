import type { Dispatch, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentSummary } from '../../core/contract/documents.ts';
import { HighlightId } from '../../core/model/ids.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { navigation } from '../app/panes/window-navigation.ts';
import { showErrorToast } from '../app/toasts.tsx';
import { lightUp } from './light-up.ts';
import type { Opened } from './opened-text.ts';
import type { ReaderAction, ReaderModel } from './reader-state.ts';
import type { HighlightIndex } from './text/highlight-index.ts';
import { type Surface, useTextSurface } from './use-text-surface.ts';

export interface ReaderSurfaceOptions {
  readonly document: DocumentSummary;
  readonly opened: Opened;
  readonly index: HighlightIndex;
  readonly model: ReaderModel;
  readonly send: Dispatch<ReaderAction>;
  /** Where the text stands, and what it scrolls in. */
  readonly mount: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The reader's text, once it stands in the page. What is selected, pressed and pointed at in it becomes the reader's state. */
export function useReaderSurface(options: ReaderSurfaceOptions): Surface | null {
  const { document, opened, index, model, send, mount, scroller } = options;
  const { tabId } = usePane();
  const surface = useTextSurface(
    { text: opened.text, at: opened.at, label: 'Text of the document', language: document.language },
    mount,
    scroller,
    {
      onSelection: (range) => send({ do: 'select text', range }),
      onProblem: (error) => showErrorToast(errorSentence(error)),
      onJump: (series) => navigation.leavePlace(tabId, series),
      onSelected: () => {
        const range = surface?.text.selection;
        if (!range) return;
        // The next key acts on what a press has selected, however soon it comes.
        flushSync(() => {
          send({ do: 'select text', range });
          send({ do: 'open popover', range, highlightId: null, field: 'tag' });
        });
      },
      onPressed: (longestFirst) => {
        const choices = longestFirst.toReversed();
        const next = choices[(choices.indexOf(model.selectedId ?? '') + 1) % choices.length];
        flushSync(() => send({ do: 'select', id: next ? HighlightId.parse(next) : null }));
      },
      onHovered: (ids) => lightUp(index.get(ids.at(-1) ?? null) ?? null),
    },
  );
  return surface;
}
