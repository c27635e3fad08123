import type { TagSummary } from '../../core/contract/tags.ts';
import { useSharedNames } from '../app/codebook-queries.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { MeaningQuestions } from './MeaningQuestions.tsx';
import styles from './TagLists.module.css';

/** Every name that several tags share, with what it means. */
export function SharedNamesDialog({ tags, onClose }: { tags: readonly TagSummary[]; onClose: () => void }) {
  const names = useSharedNames();
  return (
    <Dialog title="Names that tags share" onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
      <div className={styles.body}>
        <p>
          {names.length === 0
            ? 'Each name belongs to one tag.'
            : `${countOf(names.length, 'name')} could mean more than one tag. Where none is chosen, each mention is asked about.`}
        </p>
        {names.length > 0 && <MeaningQuestions tags={tags} names={names} />}
      </div>
    </Dialog>
  );
}
