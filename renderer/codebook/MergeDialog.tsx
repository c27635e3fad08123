import { RadioGroup } from '@base-ui/react/radio-group';
import { CaseSensitive, Merge, Network, Tag as TagIcon, TextQuote, TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { mergeTags } from '../app/codebook-commands.ts';
import { useTagUse } from '../app/codebook-queries.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { TagField } from '../ui/TagField.tsx';
import { ChangedPassages } from './ChangedPassages.tsx';
import styles from './MergeDialog.module.css';
import { type MergeChange, mergeChanges, mergedNames } from './merge-preview.ts';
import { membersByParent } from './tag-tree.ts';

export interface MergeDialogProps {
  readonly tags: readonly TagSummary[];
  readonly ids: readonly TagId[];
  readonly into: TagId | undefined;
  readonly onClose: () => void;
  /** Called instead when another place is gone to. */
  readonly onLeave: () => void;
}

const signs = {
  passages: TagIcon,
  names: CaseSensitive,
  places: Network,
  text: TextQuote,
  loss: TriangleAlert,
} satisfies Record<MergeChange['kind'], unknown>;

/** Shows what one tag of several would be, which of them stays, and makes it so. */
export function MergeDialog({ tags, ids, into, onClose, onLeave }: MergeDialogProps) {
  const [chosen, setChosen] = useState(ids);
  const merged = chosen.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  const [keptId, setKept] = useState<TagId | undefined>(into);
  const kept = merged.find(({ id }) => id === keptId) ?? mostUsed(merged);
  const others = merged.filter((tag) => tag !== kept);
  const addable = useMemo(() => tags.filter(({ id }) => !chosen.includes(id)), [tags, chosen]);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isReady = kept !== undefined && others.length > 0;
  const merge = async () => {
    if (isReady && (await mergeTags(chosen, kept))) onClose();
  };
  return (
    <Dialog
      title={merged.length > 2 ? `Merge ${merged.length} tags` : 'Merge two tags'}
      layout="side"
      onClose={onClose}
      initialFocus={isReady ? button : field}
      footer={
        <div className={styles.end}>
          <p>One undo takes it all back.</p>
          <Button ref={button} kind="primary" size="large" disabled={!isReady} onClick={() => void merge()}>
            <Merge aria-hidden="true" />
            Merge{kept && isReady && <bdi className={styles.into}>into “{kept.name}”</bdi>}
          </Button>
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
        </div>
      }
    >
      <div className={styles.panel}>
        <RadioGroup
          className={styles.cards}
          aria-label="Keep"
          value={kept?.id ?? ''}
          onValueChange={(id) => setKept(merged.find((tag) => tag.id === id)?.id)}
        >
          {merged.map((tag) => (
            <div key={tag.id} className={styles.card} data-kept={tag === kept ? '' : undefined}>
              <RadioChoice value={tag.id} hint={tag === kept ? 'stays' : 'goes'}>
                <TagChip tag={tag} />
              </RadioChoice>
              <small>
                {countOf(tag.highlights, 'highlight')} in {countOf(tag.documents, 'document')}
              </small>
            </div>
          ))}
        </RadioGroup>
        <div className={styles.add}>
          <TagField
            compact
            inputRef={field}
            label={merged.length < 2 ? 'The tag to merge with' : 'Add another tag'}
            tags={addable}
            chosen={[]}
            onAdd={(id) => setChosen([...chosen, id])}
            onRemove={() => {}}
          />
        </div>
        {kept && isReady && <Preview tags={tags} kept={kept} others={others} onLeave={onLeave} />}
      </div>
    </Dialog>
  );
}

function Preview(props: {
  tags: readonly TagSummary[];
  kept: TagSummary;
  others: readonly TagSummary[];
  onLeave: () => void;
}) {
  const { tags, kept, others, onLeave } = props;
  const membersOf = useMemo(() => membersByParent(tags), [tags]);
  const { data: use, isPlaceholderData } = useTagUse([kept, ...others].map(({ id }) => id));
  if (!use || isPlaceholderData) return null;
  const names = mergedNames(kept, others).length;
  const both = [kept, ...others].reduce((sum, tag) => sum + tag.highlights, 0) - use.highlights;
  const changes = mergeChanges(
    kept,
    others,
    use.highlights - kept.highlights,
    (tag) => membersOf.get(tag.id)?.length ?? 0,
  );
  const [first] = others;
  return (
    <>
      <div className={styles.sum} role="status">
        <span>
          Merge{' '}
          {others.length === 1 ? (
            <>
              “<bdi>{first?.name}</bdi>”
            </>
          ) : (
            countOf(others.length, 'tag')
          )}{' '}
          into “<bdi>{kept.name}</bdi>”:
        </span>
        <b>
          {countOf(use.highlights, 'highlight')} in {countOf(use.documents, 'document')},{' '}
          {countOf(names, 'name')}
        </b>
        <small>
          {both === 0
            ? `No highlight carries ${others.length === 1 ? 'both tags' : 'more than one of the tags'}.`
            : `Highlights that carry ${others.length === 1 ? 'both' : 'several'} count once.`}
        </small>
      </div>
      <h3>What changes</h3>
      <ul className={styles.changes}>
        {changes.map(({ kind, text }) => {
          const Sign = signs[kind];
          return (
            <li key={text} data-kind={kind}>
              <Sign size={14} strokeWidth={1.9} aria-hidden="true" />
              {text}
            </li>
          );
        })}
      </ul>
      <ChangedPassages tags={others} onLeave={onLeave} />
    </>
  );
}

const mostUsed = (tags: readonly TagSummary[]): TagSummary | undefined =>
  tags.reduce<TagSummary | undefined>(
    (best, tag) => (best && best.highlights >= tag.highlights ? best : tag),
    undefined,
  );
