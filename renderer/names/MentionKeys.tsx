import type { TagKind } from '../../core/model/tag.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './MentionKeys.module.css';

/** The keys of the list, for the status bar. */
export function MentionKeys({ kind }: { readonly kind: TagKind }) {
  return (
    <span className={styles.keys}>
      <span>
        <CommandKey id="names.accept" /> Accept
      </span>
      <span>
        <CommandKey id="names.refuse" /> Refuse
      </span>
      <span>
        <CommandKey id="names.other" /> Not this {kind}
      </span>
      <span>
        <CommandKey id="names.accept-alike" /> Accept all like this
      </span>
      <span>
        <Kbd keys="U" /> Undo
      </span>
    </span>
  );
}

/** The keys of the list of proposed names, for the status bar. */
export function CandidateKeys() {
  return (
    <span className={styles.keys}>
      <span>
        <Kbd keys="Space" /> Select
      </span>
      <span>
        <Kbd keys="Enter" /> Accept as shown
      </span>
      <span>
        <CommandKey id="names.accept" /> As actor
      </span>
      <span>
        <CommandKey id="names.place" /> As place
      </span>
      <span>
        <CommandKey id="names.kind" /> As another kind
      </span>
      <span>
        <CommandKey id="names.spelling" /> Spelling
      </span>
      <span>
        <CommandKey id="names.dismiss" /> Dismiss
      </span>
      <span>
        <Kbd keys="U" /> Undo
      </span>
    </span>
  );
}
