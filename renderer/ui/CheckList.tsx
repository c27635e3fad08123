import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './CheckList.module.css';

export interface CheckListProps<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly checked: ReadonlySet<Id>;
  readonly onChange: (checked: ReadonlySet<Id>) => void;
  /** The height of a line, in pixels. */
  readonly lineHeight: number;
  readonly children: (id: Id) => ReactNode;
}

const pageStep = 10;

/**
 * Lines to tick, however many: one stop of Tab, arrows move, Space ticks, Shift reaches, Ctrl+A ticks all or none. Those in
 * view are drawn.
 */
export function CheckList<Id extends string>(props: CheckListProps<Id>) {
  const { label, ids, checked, onChange, lineHeight, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const name = useId();
  const [wantedAt, setAt] = useState(0);
  const at = Math.min(wantedAt, ids.length - 1);
  const lines = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => ids[index] ?? index,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
    overscan: 8,
  });

  const toggle = (index: number) => {
    const id = ids[index];
    if (id === undefined) return;
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  /** Makes all lines up to one like the line that was last. */
  const reach = (to: number) => {
    const from = ids[at];
    const isTicked = from !== undefined && checked.has(from);
    const between = ids.slice(Math.min(at, to), Math.max(at, to) + 1);
    const next = new Set(checked);
    for (const id of between)
      if (isTicked) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  const goTo = (index: number, isReaching: boolean) => {
    const to = Math.max(0, Math.min(ids.length - 1, index));
    if (isReaching) reach(to);
    setAt(to);
    lines.scrollToIndex(to);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isWithCommand = event.ctrlKey || event.metaKey;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + pageStep,
      PageUp: at - pageStep,
      Home: 0,
      End: ids.length - 1,
    };
    const step = steps[event.key];
    if (event.altKey) return;
    if (step !== undefined && !isWithCommand) goTo(step, event.shiftKey);
    else if (event.key === ' ' && !isWithCommand) toggle(at);
    else if (event.key.toLowerCase() === 'a' && isWithCommand)
      onChange(ids.every((id) => checked.has(id)) ? new Set() : new Set(ids));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPress = (event: MouseEvent, index: number) => {
    if (event.shiftKey) reach(index);
    else toggle(index);
    setAt(index);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={ids.length > 0 ? `${name}${at}` : undefined}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.lines} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ key, index, start }) => {
          const id = ids[index];
          if (id === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of its lines
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the line at hand
            <div
              key={key}
              id={`${name}${index}`}
              role="option"
              aria-selected={checked.has(id)}
              aria-posinset={index + 1}
              aria-setsize={ids.length}
              data-at={index === at ? '' : undefined}
              className={styles.line}
              style={{ top: start, height: lineHeight }}
              onClick={(event) => onPress(event, index)}
            >
              <span className={styles.box} data-on={checked.has(id) ? '' : undefined}>
                {checked.has(id) && <Check size={11} strokeWidth={2.6} aria-hidden="true" />}
              </span>
              {children(id)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
