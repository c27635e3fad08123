import { useEffect, useState } from 'react';
import { z } from 'zod';
import { LoadingLine } from '../../ui/LoadingLine.tsx';
import styles from './Opening.module.css';

const Preparing = z.tuple([z.string(), z.number(), z.number()]);

/** What stands in place of the app while its library is opened. It stays unseen for the first second. */
export function Opening() {
  const step = usePreparing();
  return (
    <main className={styles.page} aria-busy="true">
      <div className={styles.shown}>
        {!step && <LoadingLine label="Opening the library" />}
        <h1>{step ? 'Bringing your library up to date' : 'Opening your library'}</h1>
        {step && (
          <>
            <progress max={step.of} value={step.done} aria-label="Steps that are done" />
            <p role="status">
              Step {step.done + 1} of {step.of}. It is from an earlier Postil; this happens once, and a large
              library takes some minutes.
            </p>
            <p>
              A copy of the library as it was is kept. If you close Postil now, nothing is lost: it goes on
              the next time.
            </p>
          </>
        )}
      </div>
    </main>
  );
}

/** How many steps are done; null while the shell has told of none. */
function usePreparing(): { readonly done: number; readonly of: number } | null {
  const [step, setStep] = useState<{ done: number; of: number } | null>(null);
  useEffect(() => {
    const name = window.postil?.preparingMessage;
    const take = ({ source, data }: MessageEvent) => {
      const told = Preparing.safeParse(data);
      if (source !== window || !told.success || told.data[0] !== name) return;
      setStep({ done: told.data[1], of: told.data[2] });
    };
    addEventListener('message', take);
    return () => removeEventListener('message', take);
  }, []);
  return step;
}
