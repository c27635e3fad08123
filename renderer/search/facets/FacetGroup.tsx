import { Checkbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Facets.module.css';

/** One value that the hits can be narrowed to. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** How many documents, or hits, have it; null where that is not counted. */
  readonly count: number | null;
  /** Where it is counted instead. */
  readonly counted?: string;
  readonly isOn: boolean;
}

export interface FacetGroupProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  /** Turns a value on or off. */
  readonly onToggle: (key: string, isOn: boolean) => void;
}

const firstShown = 5;

/** The values of one kind that the hits have, the most frequent first, each to be ticked. */
export function FacetGroup({ title, values, onToggle }: FacetGroupProps) {
  const [isOpen, setOpen] = useState(false);
  if (values.length === 0) return null;
  const most = Math.max(1, ...values.map(({ count }) => count ?? 0));
  const shown = isOpen ? values : values.filter(({ isOn }, i) => isOn || i < firstShown);
  const more = values.length - shown.length;
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {(more > 0 || isOpen) && (
          <Button
            kind="link"
            aria-expanded={isOpen}
            aria-label={isOpen ? `${title}: fewer` : `${title}: ${more} more`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Fewer' : `${more} more`}
          </Button>
        )}
      </div>
      {shown.map(({ key, label, icon, count, counted, isOn }) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the box within is the control
        <label key={key} className={styles.value} title={label}>
          <Checkbox.Root
            className={styles.box}
            checked={isOn}
            onCheckedChange={(checked) => onToggle(key, checked)}
          >
            <Checkbox.Indicator className={styles.tick}>
              <Check aria-hidden="true" />
            </Checkbox.Indicator>
          </Checkbox.Root>
          {icon}
          <bdi>{label}</bdi>
          {counted && <span className={styles.count}>{counted}</span>}
          {count !== null && (
            <>
              <i className={styles.bar} aria-hidden="true">
                <i style={{ width: `${(100 * count) / most}%` }} />
              </i>
              <span className={styles.count}>{shortCount(count)}</span>
            </>
          )}
        </label>
      ))}
    </section>
  );
}

const numbers = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** A count that fits a narrow column: `640`, `6.4K`. */
const shortCount = (count: number): string => (count < 1000 ? String(count) : numbers.format(count));
