import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { errorSentence } from '../../app/error-sentence.ts';
import { always } from '../../app/keymap/always.ts';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { queries } from '../../app/query-client.ts';
import { keys } from '../../app/query-keys.ts';
import { showErrorToast } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { saveNotes } from '../note/open-notes.ts';
import { useReading } from '../reading.ts';
import { PrintSheet } from './PrintSheet.tsx';
import './print.css';

/** `whole` is on its way to paper; `at once` and `part` are for the browser's own command, which waits for nothing. */
type Job = { readonly kind: 'whole'; readonly share: number } | { readonly kind: 'at once' | 'part' };

/** A text of so many chunks is kept at hand, so that the browser's own print command has all of it. */
const chunksAtHand = 16;

/** Prints the whole document, however little of it is drawn. */
export function Print() {
  const { document: source, surface, isActive } = useReading();
  const { text } = surface;
  const [job, setJob] = useState<Job | null>(null);

  /** Prints with what was written last. */
  const begin = async () => {
    await saveNotes();
    await queries.invalidateQueries({ queryKey: keys.highlights(source.id) });
    setJob({ kind: 'whole', share: 0 });
  };
  useKeys(
    {
      'reader.print': always(() => void begin()),
    },
    { isActive },
  );

  useEffect(() => {
    if (text.chunkCount > chunksAtHand) return;
    // What cannot be fetched now is told of when it is needed.
    void text.load(allChunks(text.chunkCount)).catch(() => {});
  }, [text]);

  const onBeforePrint = useEffectEvent(() => {
    if (job || !isActive) return;
    const kind = text.has(allChunks(text.chunkCount)) ? 'at once' : 'part';
    flushSync(() => setJob({ kind }));
  });
  const onAfterPrint = useEffectEvent(() => setJob(null));
  useEffect(() => {
    const before = () => onBeforePrint();
    const after = () => onAfterPrint();
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);

  if (!job) return null;
  if (job.kind === 'part') {
    return createPortal(
      <p className="print-sheet">
        This document is too long for the browser’s own print command. Press Ctrl+P in its text to print all
        of it.
      </p>,
      document.body,
    );
  }
  return (
    <>
      <PrintSheet
        isAtOnce={job.kind === 'at once'}
        onProgress={(share) => setJob({ kind: 'whole', share })}
        onReady={() => window.print()}
        onFailed={(error) => {
          setJob(null);
          showErrorToast(errorSentence(error));
        }}
      />
      {job.kind === 'whole' && job.share < 1 && text.chunkCount > chunksAtHand && (
        <Dialog title="Preparing to print" onClose={() => setJob(null)}>
          <p>
            {source.words.toLocaleString('en-US')} words are laid out for printing:{' '}
            {Math.round(job.share * 100)} %.
          </p>
          <progress className="print-progress" value={job.share} aria-label="Prepared" />
          <div className="dialog-actions">
            <Button onClick={() => setJob(null)}>Cancel</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

const allChunks = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
