import { DossierFilter } from '../../core/contract/dossier.ts';
import type { ExportOptions, ExportScope } from '../../core/contract/exchange.ts';
import { useTags } from '../app/queries.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './ExportDialog.module.css';

const parts: readonly { option: keyof ExportOptions; words: string; hint?: string }[] = [
  { option: 'frontMatter', words: 'Front matter', hint: 'YAML' },
  { option: 'citations', words: 'Citations', hint: '¶ and chars' },
  { option: 'notes', words: 'Notes' },
  { option: 'tags', words: 'Tags', hint: '#actor/…' },
];

/** Chooses what each file holds besides its quotes, and whose passages a dossier has. */
export function IncludeChoice({
  options,
  scope,
  onChange,
  onScope,
}: {
  options: ExportOptions;
  scope: ExportScope;
  onChange: (options: ExportOptions) => void;
  onScope: (scope: ExportScope) => void;
}) {
  const hasMembers = useHasMembers(scope);
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
        {scope.kind === 'dossier' && hasMembers && (
          <Checkbox
            checked={scope.filter?.withMembers ?? false}
            onChange={(withMembers) =>
              onScope({ ...scope, filter: DossierFilter.parse({ ...scope.filter, withMembers }) })
            }
            hint="tags below it"
          >
            With members
          </Checkbox>
        )}
      </div>
    </fieldset>
  );
}

/** Whether there are tags below that of a dossier. */
function useHasMembers(scope: ExportScope): boolean {
  const { data: tags } = useTags();
  return scope.kind === 'dossier' && (tags?.some(({ parentIds }) => parentIds.includes(scope.id)) ?? false);
}
