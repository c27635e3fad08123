import { useState } from 'react';
import { parsePartialDate, showPartialDate } from '../library/partial-date.ts';
import styles from './Facets.module.css';

type Range = { readonly from: string | null; readonly to: string | null };

/** Two dates, each known as far as one likes: a year, a month or a day. */
export function DateRange({
  from,
  to,
  onChange,
}: Range & { readonly onChange: (range: Partial<Range>) => void }) {
  return (
    <div className={styles.range}>
      <DateField
        key={`from ${from}`}
        label="From"
        value={from}
        onChange={(next) => onChange({ from: next })}
      />
      <DateField key={`to ${to}`} label="To" value={to} onChange={(next) => onChange({ to: next })} />
    </div>
  );
}

function DateField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const shown = value === null ? '' : showPartialDate(value);
  const [typed, setTyped] = useState(shown);
  const read = typed.trim() === '' ? null : parsePartialDate(typed);
  const isWrong = typed.trim() !== '' && read === null;
  const take = () => {
    if (!isWrong && read !== value) onChange(read);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        value={typed}
        placeholder="2024, Feb 2024"
        aria-invalid={isWrong || undefined}
        title={isWrong ? 'Give a year, a month or a day: 2024, Feb 2024, 22 Feb 2024.' : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') setTyped(shown);
        }}
      />
    </label>
  );
}
