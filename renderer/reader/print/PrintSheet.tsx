import type { EditorView } from 'prosemirror-view';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { displayTitle } from '../../library/display-title.ts';
import { bylineParts } from '../byline-parts.ts';
import { NoteText } from '../note/NoteText.tsx';
import { useReading } from '../reading.ts';
import type { TextSurface } from '../text/text-surface.ts';
import { drawPart } from './draw-part.ts';
import { numberNotes, type PrintNote } from './print-notes.ts';
import './print.css';

export interface PrintSheetProps {
  /** Draws all at once, of what is at hand; else bit by bit, fetching. */
  readonly isAtOnce: boolean;
  readonly onProgress: (share: number) => void;
  readonly onReady: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** Chunks that are drawn before the window gets its turn. */
const chunksPerTurn = 8;
const picturesTimeoutMs = 5000;

/** The whole document as it is printed: title, text with its marks, and what was noted, by number. Unseen on the screen. */
export function PrintSheet({ isAtOnce, onProgress, onReady, onFailed }: PrintSheetProps) {
  const { document: source, surface, shape, index } = useReading();
  const { text } = surface;
  const mount = useRef<HTMLDivElement>(null);
  const notes = useMemo(() => numberNotes(index.all), [index]);
  const draw = useEffectEvent((chunks: number[]): EditorView[] => {
    const host = mount.current;
    return host ? [drawPart(host, text, new Set(chunks), { index, notes })] : [];
  });
  const tell = useEffectEvent((share: number) => onProgress(share));
  const ready = useEffectEvent(() => onReady());
  const fail = useEffectEvent((error: unknown) => onFailed(error));

  useLayoutEffect(() => {
    if (!isAtOnce) return;
    const views = draw(Array.from({ length: text.chunkCount }, (_, i) => i));
    return () => destroy(views);
  }, [isAtOnce, text]);

  useEffect(() => {
    if (isAtOnce) return;
    const views: EditorView[] = [];
    let isStopped = false;
    const fill = async () => {
      for (let first = 0; first < text.chunkCount; first += chunksPerTurn) {
        const length = Math.min(chunksPerTurn, text.chunkCount - first);
        const chunks = Array.from({ length }, (_, i) => first + i);
        await text.load(chunks);
        if (isStopped) return;
        views.push(...draw(chunks));
        tell((first + length) / text.chunkCount);
        await new Promise((resolve) => setTimeout(resolve));
      }
      if (mount.current) await picturesOf(mount.current);
      if (!isStopped) ready();
    };
    fill().catch((error: unknown) => isStopped || fail(error));
    return () => {
      isStopped = true;
      destroy(views);
      forgetPrinted(surface);
    };
  }, [isAtOnce, text, surface]);

  const title = displayTitle(source);
  // A text that begins with its own title is printed with that.
  const isTitled = source.opening.slice(0, title.text.length + 1).trim() === title.text;
  return createPortal(
    <div className="print-sheet" data-theme="light" data-titled={isTitled} aria-hidden="true">
      <header className="print-head" dir={shape.direction}>
        {!isTitled && !title.isWorking && <h1 dir="auto">{title.text}</h1>}
        <p>{bylineParts(source).join(' · ')}</p>
      </header>
      <div
        ref={mount}
        className="reading"
        dir={shape.direction}
        lang={source.language ?? undefined}
        data-script={shape.isArabic ? 'arabic' : undefined}
      />
      {notes.length > 0 && <Notes notes={notes} />}
    </div>,
    document.body,
  );
}

function Notes({ notes }: { readonly notes: readonly PrintNote[] }) {
  const { tags, preferences } = useReading();
  return (
    <section className="print-notes">
      <h2>Notes</h2>
      <ol>
        {notes.map(({ number, highlight: { id, colour, tagIds, note } }) => (
          <li key={id}>
            <span className="print-note-number">{number}</span>
            <div>
              <p className="print-note-tags">
                {[preferences.markNames[colour - 1], ...tagIds.map((tag) => tags.get(tag)?.name)]
                  .filter((name) => name !== undefined)
                  .map((name) => (
                    <bdi key={name}>{name}</bdi>
                  ))}
              </p>
              {note && <NoteText body={note.body} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Lets go of what was fetched for printing alone. */
function forgetPrinted(surface: TextSurface): void {
  const { text } = surface;
  const { start, end } = surface.drawn();
  const first = text.chunkAt(start);
  const length = text.chunkAt(end) - first + 1;
  text.forget(new Set(Array.from({ length }, (_, i) => first + i)));
}

function destroy(views: readonly EditorView[]): void {
  for (const view of views) view.destroy();
}

/** Waits until the pictures are there, but not for ever: one that cannot be had does not keep the others from paper. */
async function picturesOf(host: HTMLElement): Promise<void> {
  const all = [...host.querySelectorAll('img')].map(
    (image) =>
      new Promise<void>((resolve) => {
        if (image.complete && image.src) return resolve();
        image.addEventListener('load', () => resolve());
        image.addEventListener('error', () => resolve());
      }),
  );
  const clock = new Promise((resolve) => setTimeout(resolve, picturesTimeoutMs));
  await Promise.race([Promise.all(all), clock]);
}
