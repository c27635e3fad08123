import { CircleCheck, Copy, Download, FileOutput } from 'lucide-react';
import type { ExportPreview } from '../../core/contract/exchange.ts';
import type { HostInfo } from '../../core/contract/library.ts';
import { saveFile } from '../app/save-file.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './ExportFooter.module.css';
import { ExportProblem } from './ExportProblem.tsx';
import { splitPath } from './export-words.ts';
import { reveal } from './reveal.ts';
import type { Outcome } from './use-export.ts';

/** What became of the last export, and the buttons. */
export function ExportFooter({
  outcome,
  host,
  count,
  canExport,
  isRunning,
  isCurrent,
  shown,
  onSay,
  onCancel,
  onExport,
}: {
  outcome: Outcome | null;
  host: HostInfo | undefined;
  /** How many files would be written. */
  count: number;
  canExport: boolean;
  isRunning: boolean;
  isCurrent: boolean;
  shown: (ExportPreview & { markdown: string }) | undefined;
  onSay: (sentence: string) => void;
  onCancel: () => void;
  onExport: () => void;
}) {
  const name = shown && splitPath(shown.path).name;
  const copy = async () => {
    if (!shown) return;
    try {
      await navigator.clipboard.writeText(shown.markdown);
      onSay(`Markdown of ${name} copied.`);
    } catch {
      onSay('The clipboard cannot be used here. Nothing was copied.');
    }
  };
  return (
    <>
      <div className={styles.outcome}>
        {outcome && <OutcomeLine outcome={outcome} host={host} onRetry={onExport} />}
      </div>
      <Button size="large" onClick={onCancel}>
        {outcome?.kind === 'exported' ? 'Close' : 'Cancel'}
      </Button>
      {host?.shell === 'browser' && (
        <Button
          size="large"
          disabled={!shown}
          onClick={() =>
            shown &&
            name &&
            saveFile(name, new Blob([shown.markdown], { type: 'text/markdown;charset=utf-8' }))
          }
        >
          <Download aria-hidden="true" />
          Download
        </Button>
      )}
      <Button size="large" disabled={!shown} onClick={() => void copy()}>
        <Copy aria-hidden="true" />
        Copy Markdown
      </Button>
      <Tooltip
        label={isCurrent && count === 0 ? 'No file has changed since it was exported' : 'Write the files'}
        keys="Ctrl+Enter"
      >
        <Button kind="primary" size="large" disabled={!canExport} onClick={onExport}>
          <FileOutput aria-hidden="true" />
          {isRunning ? 'Exporting' : `Export ${countOf(count, 'file')}`}
          <Kbd keys="Ctrl+Enter" tone="accent" />
        </Button>
      </Tooltip>
    </>
  );
}

function OutcomeLine({
  outcome,
  host,
  onRetry,
}: {
  outcome: Outcome;
  host: HostInfo | undefined;
  onRetry: () => void;
}) {
  if (outcome.kind === 'failed') {
    return <ExportProblem error={outcome.error} action="Try again" onAction={onRetry} />;
  }
  return (
    <p className={styles.done}>
      <CircleCheck aria-hidden="true" />
      <span className={styles.sentence} title={outcome.sentence}>
        {outcome.sentence}
      </span>
      {outcome.kind === 'exported' && host?.canReveal && (
        <Button kind="link" onClick={() => void reveal(outcome, host.platform)}>
          Show in folder
        </Button>
      )}
    </p>
  );
}
