import { ChevronDown, Highlighter } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { tagKinds } from '../../core/model/tag.ts';
import { updateTag } from '../app/commands.ts';
import { always } from '../app/keymap/always.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { MentionsButton } from '../names/MentionsButton.tsx';
import { PinMenu } from '../reader/pins/PinMenu.tsx';
import { usePins } from '../reader/pins/use-pins.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { Menu } from '../ui/Menu.tsx';
import { AlikeNotice } from './AlikeNotice.tsx';
import { checkName } from './check-name.ts';
import { EditedText } from './EditedText.tsx';
import { ExamplePassage } from './ExamplePassage.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { FamilyUse } from './FamilyUse.tsx';
import { NameList } from './NameList.tsx';
import { OftenWith } from './OftenWith.tsx';
import { ParentList } from './ParentList.tsx';
import { TagMenu } from './TagMenu.tsx';
import styles from './TagPage.module.css';

/** A field of the page that keys lead to. */
export type PageField = 'name' | 'parents';

export interface TagPageProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
  /** The field that the focus is to come to. */
  readonly sought: PageField | null;
  readonly onSeek: (field: PageField) => void;
  /** Called when the focus has come there. */
  readonly onFound: () => void;
  /** Called when a key has ended the editing of the name. */
  readonly onNameDone: () => void;
}

const texts = [
  { field: 'definition', label: 'Definition', empty: 'What the tag stands for' },
  { field: 'useWhen', label: 'Use when', empty: 'What a passage must say to carry it' },
  { field: 'notWhen', label: 'Not when', empty: 'What looks like it and is not' },
  { field: 'example', label: 'Example', empty: 'A typical passage, or what one looks like' },
] as const;

/** What a tag stands for, where it belongs and how it is used. Everything is edited where it stands. */
export function TagPage({ tag, tags, sought, onSeek, onFound, onNameDone }: TagPageProps) {
  const name = useRef<HTMLTextAreaElement>(null);
  const parents = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!sought) return;
    (sought === 'name' ? name : parents).current?.focus();
    if (sought === 'name') name.current?.select();
    onFound();
  }, [sought, onFound]);

  /** A name that the tag was just given: it may be another tag's in other letters. */
  const [newName, setNewName] = useState<string | null>(null);
  const pins = usePins();
  const { isActive } = usePane();
  useKeys({ 'reader.pin': always(() => pins.toggle(tag)) }, { isActive });

  return (
    <article>
      <header className={styles.head}>
        <div className={styles.title}>
          <KindIcon kind={tag.kind} size={16} />
          <h1 className={styles.name}>
            <EditedText
              fieldRef={name}
              label="Name"
              stored={tag.name}
              check={checkName}
              onSave={async (text) => {
                const isDone = await updateTag(tag.id, { name: text });
                if (isDone) setNewName(text);
                return isDone;
              }}
              onDone={onNameDone}
            />
          </h1>
          <Button onClick={() => goTo({ view: 'dossier', id: tag.id })}>
            <Highlighter aria-hidden="true" />
            {countOf(tag.highlights, 'highlight')}
          </Button>
          <MentionsButton tag={tag} />
          <TagMenu tag={tag} onSeek={onSeek} />
        </div>
        {newName !== null && (
          <AlikeNotice tag={tag} tags={tags} name={newName} onClose={() => setNewName(null)} />
        )}
        <dl className={styles.facts}>
          <div>
            <dt>Kind</dt>
            <dd>
              <Menu
                entries={tagKinds.map((kind) => ({
                  label: kindNames[kind],
                  icon: <KindIcon kind={kind} size={14} />,
                  onSelect: () => {
                    if (kind !== tag.kind) void updateTag(tag.id, { kind });
                  },
                }))}
              >
                <button type="button" className={styles.kind} aria-label={`Kind: ${kindNames[tag.kind]}`}>
                  {kindNames[tag.kind]}
                  <ChevronDown size={12} strokeWidth={2.15} aria-hidden="true" />
                </button>
              </Menu>
            </dd>
          </div>
          <div>
            <dt>Digit</dt>
            <dd>
              <PinMenu tag={tag} tags={tags} />
            </dd>
          </div>
          <div>
            <dt>Highlights</dt>
            <dd>{tag.highlights.toLocaleString('en')}</dd>
          </div>
          <div>
            <dt>Documents</dt>
            <dd>{tag.documents.toLocaleString('en')}</dd>
          </div>
          <FamilyUse tag={tag} tags={tags} />
        </dl>
      </header>
      <div className={styles.body}>
        <ParentList tag={tag} tags={tags} fieldRef={parents} />
        {texts.map(({ field, label, empty }) => (
          <section key={field} className={styles.row}>
            <h2>{label}</h2>
            <div className={field === 'definition' ? styles.definition : ''}>
              <EditedText
                label={label}
                stored={tag[field]}
                empty={empty}
                hasLines
                check={(text) => (text.length > 20_000 ? 'This is longer than 20,000 characters.' : null)}
                onSave={(text) => updateTag(tag.id, { [field]: text })}
              />
              {field === 'example' && tag.highlights > 0 && <ExamplePassage tag={tag} />}
            </div>
          </section>
        ))}
        {tag.highlights > 0 && <OftenWith tag={tag} tags={tags} />}
        <NameList tag={tag} tags={tags} onNamed={setNewName} />
        <section className={styles.row}>
          <h2>Does not mean</h2>
          <ExceptionList tag={tag} />
        </section>
      </div>
    </article>
  );
}
