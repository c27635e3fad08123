import type { HighlightChange, HighlightStep } from '../../core/model/history.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import { restorePast } from '../app/commands.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { useMarkNames } from '../app/use-mark-names.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { comparePassages } from './compare-passages.ts';
import styles from './HighlightHistory.module.css';
import { clockOf, dayOf } from './history-words.ts';
import { useHighlightHistory } from './use-history.ts';

/** What became of a highlight since it was made; earlier passages and notes can be had back. */
export function HighlightHistory({ id, onClose }: { id: HighlightId; onClose: () => void }) {
  const history = useHighlightHistory(id);
  const steps = history.data ?? [];
  const present = { quote: lastOf(steps, quoteIn), note: lastOf(steps, noteIn) };
  return (
    <Dialog title="History of this highlight" onClose={onClose}>
      {history.isPending && <LoadingLine />}
      {history.isError && <ReadProblem error={history.error} onRetry={history.refetch} />}
      <ol className={styles.steps} aria-label="What was done, the last first">
        {steps.map((step) => (
          <li key={step.seq} className={styles.step}>
            <time className={styles.when} dateTime={new Date(step.at).toISOString()}>
              {dayOf(step.at, Date.now())}, {clockOf(step.at)}
              {step.how === 'done' ? '' : step.how === 'undone' ? ', by undo' : ', by redo'}
            </time>
            {step.changes
              .filter(({ what }) => what !== 'tagged' && what !== 'untagged')
              .map((change) => (
                <Change key={change.what} id={id} seq={step.seq} change={change} present={present} />
              ))}
            <TagLine words="Tagged" names={tagNames(step, 'tagged')} />
            <TagLine words="Tag removed" names={tagNames(step, 'untagged')} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

interface ChangeProps {
  readonly id: HighlightId;
  readonly seq: number;
  readonly change: HighlightChange;
  /** What the highlight has now: what is the same needs no way back. */
  readonly present: { readonly quote: string | null | undefined; readonly note: string | null | undefined };
}

function Change({ id, seq, change, present }: ChangeProps) {
  const names = useMarkNames();
  const again = (part: 'passage' | 'note') => (
    <Button onClick={() => void restorePast(id, seq, part)}>
      Restore this {part === 'note' ? 'note' : 'passage'}
    </Button>
  );
  switch (change.what) {
    case 'created':
      return (
        <Line words={`Marked as ${names[change.colour - 1]}`} text={change.place.quote}>
          {change.place.quote !== present.quote && again('passage')}
        </Line>
      );
    case 'moved':
      return (
        <Line words="Passage changed">
          <p className={styles.text} dir="auto">
            {comparePassages(change.from, change.to).map(({ is, text }) =>
              is === 'kept' ? (
                text
              ) : is === 'taken' ? (
                <del key={is + text}>{text}</del>
              ) : (
                <ins key={is + text}>{text}</ins>
              ),
            )}
          </p>
          {change.to.quote !== present.quote && again('passage')}
        </Line>
      );
    case 'recoloured':
      return <Line words={`Mark changed from ${names[change.from - 1]} to ${names[change.to - 1]}`} />;
    case 'note written':
      return (
        <Line words="Note" text={change.body}>
          {change.body !== present.note && again('note')}
        </Line>
      );
    case 'note deleted':
      return (
        <Line words="Note deleted" was={change.body}>
          {change.body !== present.note && again('note')}
        </Line>
      );
    case 'deleted':
      return <Line words="Moved to the trash" />;
    case 'restored':
      return <Line words="Taken out of the trash" />;
    default:
      return null;
  }
}

function TagLine({ words, names }: { words: string; names: readonly string[] }) {
  return names.length > 0 && <Line words={words} text={names.join(', ')} />;
}

const tagNames = ({ changes }: HighlightStep, what: 'tagged' | 'untagged'): string[] =>
  changes.flatMap((change) => (change.what === what ? [change.name ?? 'a tag that is gone for good'] : []));

function Line(props: { words: string; was?: string; text?: string; children?: React.ReactNode }) {
  return (
    <div className={styles.change}>
      <p className={styles.words}>{props.words}</p>
      {props.was && (
        <del className={styles.text} dir="auto">
          {props.was}
        </del>
      )}
      {props.text && (
        <p className={styles.text} dir="auto">
          {props.text}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** The last that is known of something; undefined if nothing is. */
function lastOf<T>(steps: readonly HighlightStep[], read: (change: HighlightChange) => T | undefined) {
  for (const { changes } of steps) {
    for (const change of changes) {
      const found = read(change);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function quoteIn(change: HighlightChange): string | undefined {
  if (change.what === 'created') return change.place.quote;
  return change.what === 'moved' ? change.to.quote : undefined;
}

function noteIn(change: HighlightChange): string | null | undefined {
  if (change.what === 'note written') return change.body;
  return change.what === 'note deleted' ? null : undefined;
}
