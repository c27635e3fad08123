import { Checkbox } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { useId } from 'react';
import { countOf } from '../ui/count-of.ts';
import type { Balance, Reason } from './part-choices.ts';
import styles from './ReasonList.module.css';
import { reasonNames } from './reason-names.ts';

export interface ReasonListProps {
  readonly balance: Balance;
  readonly reasons: readonly Reason[];
  readonly onKeep: (parts: readonly number[], isKept: boolean) => void;
  /** Goes to a part in the preview. */
  readonly onShow: (part: number) => void;
  readonly site: string | null;
  readonly alike: number;
  readonly remember: boolean;
  readonly onRemember: (remember: boolean) => void;
}

/** How much is kept and what was taken out, by reason: each reason can be switched off. */
export function ReasonList(props: ReasonListProps) {
  const { balance, reasons, site, alike } = props;
  const moved = reasons.find(({ reason }) => reason === 'moved');
  const removed = reasons.filter(({ reason }) => reason !== 'moved');
  const { kept } = balance;
  return (
    <aside className={styles.list} aria-label="What was removed">
      <BalanceBar balance={balance} />
      <h2 className={styles.heading}>Kept</h2>
      <ul>
        <li className={styles.line}>
          <Check className={styles.always} aria-hidden="true" />
          <span className={styles.name}>
            Article text
            <small>
              {countOf(kept.parts - kept.headings, 'paragraph')}, {countOf(kept.headings, 'heading')}
            </small>
          </span>
          <span className={styles.count}>{kept.parts}</span>
        </li>
        {moved && (
          <ReasonLine
            {...props}
            reason={moved}
            name="Moved to fields"
            hint="Untick to keep them as text too"
          />
        )}
      </ul>
      <h2 className={styles.heading}>
        Removed, by reason
        <span className={styles.count}>{balance.removed.parts}</span>
      </h2>
      {removed.length === 0 && <p className={styles.nothing}>Nothing was removed.</p>}
      <ul>
        {removed.map((reason) => (
          <ReasonLine
            key={reason.reason}
            {...props}
            reason={reason}
            name={reason.reason === 'moved' ? '' : reasonNames[reason.reason]}
          />
        ))}
      </ul>
      {site !== null && (
        <div className={styles.site}>
          <Tick isOn={props.remember} onChange={props.onRemember} name="Use these choices for this site" />
          <span className={styles.name}>
            Use these choices for this site
            <small>
              {alike > 0 ? (
                <>
                  {alike} more {alike === 1 ? 'file looks' : 'files look'} like <bdi>{site}</bdi> pages
                </>
              ) : (
                <>
                  For what comes from <bdi>{site}</bdi> next
                </>
              )}
            </small>
          </span>
        </div>
      )}
    </aside>
  );
}

function ReasonLine({
  reason: { reason, parts, hidden },
  name,
  hint,
  onKeep,
  onShow,
}: Pick<ReasonListProps, 'onKeep' | 'onShow'> & { reason: Reason; name: string; hint?: string }) {
  const isMixed = hidden > 0 && hidden < parts.length;
  return (
    <li className={styles.line} data-reason={reason}>
      <Tick
        isOn={hidden === parts.length}
        isMixed={isMixed}
        onChange={() => onKeep(parts, hidden === parts.length)}
        name={reason === 'moved' ? 'Leave what stands in fields out of the text' : `Remove: ${name}`}
      />
      <button type="button" className={styles.name} onClick={() => onShow(parts[0] ?? 0)}>
        {name}
        {hint && <small>{hint}</small>}
      </button>
      <span className={styles.count}>{isMixed ? `${hidden} of ${parts.length}` : parts.length}</span>
    </li>
  );
}

function Tick({
  isOn,
  isMixed = false,
  onChange,
  name,
}: {
  isOn: boolean;
  isMixed?: boolean;
  onChange: (isOn: boolean) => void;
  name: string;
}) {
  return (
    <Checkbox.Root
      className={styles.box}
      checked={isOn}
      indeterminate={isMixed}
      onCheckedChange={onChange}
      aria-label={name}
    >
      <Checkbox.Indicator className={styles.tick}>
        {isMixed ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
      </Checkbox.Indicator>
    </Checkbox.Root>
  );
}

/** The shares of text, fields and what is left out, by words. */
function BalanceBar({ balance: { kept, moved, removed } }: { balance: Balance }) {
  const id = useId();
  const all = Math.max(1, kept.words + moved.words + removed.words);
  const percent = Math.round(((kept.words + moved.words) / all) * 100);
  return (
    <div className={styles.balance}>
      <div className={styles.bars} aria-hidden="true">
        <i style={{ flexGrow: kept.words }} />
        {moved.words > 0 && <i className={styles.movedBar} style={{ flexGrow: moved.words }} />}
        {removed.words > 0 && <i className={styles.removedBar} style={{ flexGrow: removed.words }} />}
      </div>
      <p id={id} className={styles.shares}>
        <span>{percent}% kept</span>
        <span>{100 - percent}% hidden</span>
      </p>
    </div>
  );
}
