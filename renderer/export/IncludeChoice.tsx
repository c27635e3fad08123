import type { ExportOptions } from '../../core/contract/exchange.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './ExportDialog.module.css';

const parts: readonly { option: keyof ExportOptions; words: string; hint?: string }[] = [
  { option: 'frontMatter', words: 'Front matter', hint: 'YAML' },
  { option: 'citations', words: 'Citations', hint: '¶ and chars' },
  { option: 'notes', words: 'Notes' },
  { option: 'tags', words: 'Tags', hint: '#actor/…' },
];

/** Chooses what each file holds besides its quotes. */
export function IncludeChoice({
  options,
  onChange,
}: {
  options: ExportOptions;
  onChange: (options: ExportOptions) => void;
}) {
  return (
    <fieldset className={styles.group} aria-labelledby="export-include">
      <h3 className={styles.head} id="export-include">
        Include
      </h3>
      <div className={styles.include}>
        {parts.map(({ option, words, hint }) => (
          <Checkbox
            key={option}
            checked={options[option]}
            onChange={(checked) => onChange({ ...options, [option]: checked })}
            {...(hint ? { hint } : {})}
          >
            {words}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
