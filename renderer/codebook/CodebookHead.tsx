import { Ellipsis, Plus } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { codebookMenu } from './codebook-menu.tsx';
import { NewTagMenu } from './NewTagMenu.tsx';
import styles from './TagTree.module.css';

/** The codebook's name and size, what can be done with it as a whole, and the way to a new tag. */
export function CodebookHead({ count }: { count: number }) {
  return (
    <div className={styles.head}>
      <h2>
        Codebook <span>{count.toLocaleString('en')}</span>
      </h2>
      <Menu entries={codebookMenu}>
        <IconButton label="Codebook menu">
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </Menu>
      <NewTagMenu>
        <IconButton label="New tag">
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </NewTagMenu>
    </div>
  );
}
