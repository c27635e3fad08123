import type { ReactNode } from 'react';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './Facets.module.css';

export interface FacetListProps<T> {
  readonly title: string;
  readonly values: readonly {
    readonly value: T;
    readonly name: string;
    /** Null while it is not known. */
    readonly count: number | null;
    readonly swatch?: string;
  }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
  readonly children?: ReactNode;
}

/** The values of one part of the filter, of which any may be chosen. Without values it is not shown. */
export function FacetList<T extends string | number>({
  title,
  values,
  chosen,
  onChange,
  children,
}: FacetListProps<T>) {
  if (values.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {values.map(({ value, name, count, swatch }) => (
        <div key={value} className={styles.value}>
          <Checkbox
            checked={chosen.includes(value)}
            onChange={(isOn) =>
              onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          >
            {swatch && <i className={styles.swatch} style={{ background: swatch }} />}
            <bdi title={name}>{name}</bdi>
          </Checkbox>
          <small>{count?.toLocaleString('en')}</small>
        </div>
      ))}
      {children}
    </fieldset>
  );
}
