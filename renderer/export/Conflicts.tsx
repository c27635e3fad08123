import { TriangleAlert } from 'lucide-react';
import type { ExportPreview } from '../../core/contract/exchange.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { countOf } from '../ui/count-of.ts';
import styles from './Conflicts.module.css';
import { splitPath } from './export-words.ts';

/** The files that were edited outside Postil; each is left alone unless the user has it replaced. */
export function Conflicts({
  files,
  replaced,
  onChange,
}: {
  files: readonly ExportPreview[];
  replaced: ReadonlySet<string>;
  onChange: (replaced: ReadonlySet<string>) => void;
}) {
  const conflicts = files.filter(({ status }) => status === 'conflict');
  if (conflicts.length === 0) return null;
  const replace = (path: string, isReplaced: boolean) => {
    const next = new Set(replaced);
    if (isReplaced) next.add(path);
    else next.delete(path);
    onChange(next);
  };
  return (
    <div className={styles.conflicts}>
      <p className={styles.warning} id="export-conflicts">
        <TriangleAlert aria-hidden="true" />
        {countOf(conflicts.length, 'file was', 'files were')} edited outside Postil. An edited file is left
        alone unless you replace it.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: the warning is the group's name, and no legend */}
      <div role="group" aria-labelledby="export-conflicts" className={styles.list}>
        {conflicts.map(({ path }) => (
          <Checkbox
            key={path}
            checked={replaced.has(path)}
            onChange={(isReplaced) => replace(path, isReplaced)}
          >
            Replace <bdi>{splitPath(path).name}</bdi>
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
