import { BookMarked, Plus } from 'lucide-react';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { nameKey } from '../../core/codebook/name-key.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { Colour } from '../../core/model/highlight.ts';
import type { TagId } from '../../core/model/ids.ts';
import { addAlias } from '../app/commands.ts';
import { toHash } from '../app/place.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import type { ListedMention } from './mention-list.ts';
import { countNames, type NameCount } from './mention-words.ts';
import styles from './NameFacts.module.css';

export interface NameFactsProps {
  readonly tag: TagSummary;
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly mentions: readonly (readonly ListedMention[])[];
  readonly current: ListedMention | null;
  /** The words that are not shown, as they are compared. */
  readonly hidden: ReadonlySet<string>;
  /** What accepting marks the words with. */
  readonly mark: Colour;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
}

/** Beside the list: why a mention is asked about, the names that are looked for, and what accepting does. */
export function NameFacts({ tag, tags, mentions, current, hidden, mark, onHide }: NameFactsProps) {
  const markNames = useMarkNames();
  const { names, forms } = useMemo(() => countNames(mentions.flat(), tag), [mentions, tag]);
  const mayBe = current && !current.isChosen && current.tagIds.length > 1 ? current.tagIds : [];
  const toggle = (alike: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(alike);
    else next.add(alike);
    onHide(next);
  };
  const line = ({ text, alike, count }: NameCount) => (
    <li key={alike}>
      <Checkbox checked={!hidden.has(alike)} onChange={(isShown) => toggle(alike, isShown)}>
        <bdi>{text}</bdi>
      </Checkbox>
      <span>{count.toLocaleString('en')}</span>
    </li>
  );
  return (
    <aside className={styles.facts} aria-label="About this name">
      {mayBe.length > 1 && (
        <section>
          <h2>Why this is asked</h2>
          <p>
            {mayBe.length} tags have this name, and nobody has said which it means:{' '}
            {mayBe.map((id) => tags.get(id)?.name).join(', ')}.
          </p>
        </section>
      )}
      <section>
        <h2>Names looked for</h2>
        <ul>{names.map(line)}</ul>
        <AddName tag={tag} />
      </section>
      {forms.length > 0 && (
        <section>
          <h2>Forms of these</h2>
          <ul>{forms.map(line)}</ul>
        </section>
      )}
      {tag.exceptions.length > 0 && (
        <section>
          <h2>Never matched in</h2>
          <p>
            {tag.exceptions.map((text, i) => (
              <span key={text}>
                {i > 0 && ', '}
                <bdi>{text}</bdi>
              </span>
            ))}
          </p>
        </section>
      )}
      <section>
        <h2>What accepting does</h2>
        <p>
          Marks the words as “<bdi>{markNames[mark - 1]}</bdi>” and gives them the tag. The text does not
          change. What you refuse is not asked about again; it stays under “Refused”.
        </p>
      </section>
      <a className={styles.link} href={toHash({ view: 'codebook', id: tag.id })}>
        <BookMarked aria-hidden="true" />
        Open in the codebook
      </a>
    </aside>
  );
}

/** Adds another name to the tag; its mentions are looked for at once. */
function AddName({ tag }: { readonly tag: TagSummary }) {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const name = typed?.trim() ?? '';
    const isKnown = [tag.name, ...tag.aliases].some((each) => nameKey(each) === nameKey(name));
    setTyped(null);
    if (name !== '' && !isKnown) void addAlias(tag.id, name);
  };
  if (typed === null) {
    return (
      <Button
        kind="quiet"
        onClick={() => {
          setTyped('');
          requestAnimationFrame(() => input.current?.focus());
        }}
      >
        <Plus aria-hidden="true" />
        Add a name
      </Button>
    );
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <input
        ref={input}
        aria-label="Another name"
        placeholder="Another name"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <Button type="submit">Add</Button>
    </form>
  );
}
