import { useState } from 'react';
import type { ExportOptions, ExportScope } from '../../core/contract/exchange.ts';
import { exportTo } from '../app/commands.ts';
import { setPreferences } from '../app/set-preferences.ts';
import { announce } from '../ui/announce.ts';
import { resultSentence } from './export-words.ts';

/** What became of the last thing that the user did here. */
export type Outcome =
  | { readonly kind: 'said'; readonly sentence: string }
  | {
      readonly kind: 'exported';
      readonly sentence: string;
      readonly folder: string;
      readonly path: string | null;
    }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Exports, remembers the folder, and keeps what became of it until something else is asked for. */
export function useExport() {
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = async (wanted: {
    scope: ExportScope;
    options: ExportOptions;
    folder: string;
    overwrite: string[];
  }) => {
    setRunning(true);
    setOutcome(null);
    try {
      const { folder } = wanted;
      const results = await exportTo(wanted);
      const sentence = resultSentence(results, folder);
      const path = results.find(({ status }) => status === 'written')?.path ?? null;
      setOutcome({ kind: 'exported', sentence, folder, path });
      announce(sentence);
      await setPreferences({ exportFolder: folder });
    } catch (error) {
      setOutcome({ kind: 'failed', error });
    } finally {
      setRunning(false);
    }
  };
  return {
    isRunning,
    outcome,
    run,
    forget: () => setOutcome(null),
    say: (sentence: string) => {
      setOutcome({ kind: 'said', sentence });
      announce(sentence);
    },
  };
}
