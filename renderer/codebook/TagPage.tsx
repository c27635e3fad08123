import { ChevronDown, Ellipsis, Highlighter, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { tagKinds } from '../../core/model/tag.ts';
import { deleteTag, updateTag } from '../app/commands.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { PinMenu } from '../reader/pins/PinMenu.tsx';
import { usePins } from '../reader/pins/use-pins.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import { kindNames } from '../ui/kind-names.ts';
import { Menu } from '../ui/Menu.tsx';
import { checkName } from './check-name.ts';
import { EditedText } from './EditedText.tsx';
import { ExamplePassage } from './ExamplePassage.tsx';
import { NameList } from './NameList.tsx';
import { ParentList } from './ParentList.tsx';
import styles from './TagPage.module.css';

export interface TagPageProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
  readonly isRenaming: boolean;
  readonly onRename: () => void;
  readonly onRenamed: () => void;
  /** Called when a key has ended the editing of the name. */
  readonly onNameDone: () => void;
}

const texts = [
  { field: 'definition', label: 'Definition', empty: 'What the tag stands for' },
  { field: 'useWhen', label: 'Use when', empty: 'What a passage must say to carry it' },
  { field: 'notWhen', label: 'Not when', empty: 'What looks like it and is not' },
] as const;

/** What a tag stands for, where it belongs and how it is used. Everything is edited where it stands. */
export function TagPage({ tag, tags, isRenaming, onRename, onRenamed, onNameDone }: TagPageProps) {
  const name = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isRenaming) return;
    name.current?.focus();
    name.current?.select();
    onRenamed();
  }, [isRenaming, onRenamed]);

  const pins = usePins();
  const { isActive } = usePane();
  useKeys(
    {
      'reader.pin': () => {
        pins.toggle(tag);
        return true;
      },
    },
    { isActive },
  );

  const remove = async () => {
    if (await deleteTag(tag)) goTo({ view: 'codebook' }, 'replace');
  };
  return (
    <article>
      <header className={styles.head}>
        <div className={styles.title}>
          <KindIcon kind={tag.kind} size={16} />
          <h1>
            <EditedText
              fieldRef={name}
              label="Name"
              stored={tag.name}
              check={checkName}
              onSave={(text) => updateTag(tag.id, { name: text })}
              onDone={onNameDone}
            />
          </h1>
          <Button onClick={() => goTo({ view: 'dossier', id: tag.id })}>
            <Highlighter aria-hidden="true" />
            {countOf(tag.highlights, 'highlight')}
          </Button>
          <Menu
            entries={[
              {
                label: 'Rename',
                icon: <Pencil size={14} strokeWidth={1.9} aria-hidden="true" />,
                command: 'item.rename',
                // Once the menu has closed and given the focus back.
                onSelect: () => setTimeout(onRename),
              },
              {
                label: 'Delete tag',
                icon: <Trash2 size={14} strokeWidth={1.9} aria-hidden="true" />,
                isDestructive: true,
                onSelect: () => void remove(),
              },
            ]}
          >
            <IconButton label="More">
              <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          </Menu>
        </div>
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
        </dl>
      </header>
      <div className={styles.body}>
        <ParentList tag={tag} tags={tags} />
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
            </div>
          </section>
        ))}
        {tag.highlights > 0 && <ExamplePassage tag={tag} tags={tags} />}
        <NameList tag={tag} />
      </div>
    </article>
  );
}
