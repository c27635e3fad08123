import {
  BookMarked,
  Hash,
  Highlighter,
  History,
  Keyboard,
  Library,
  ListChecks,
  MapPin,
  Plus,
  Settings2,
  Trash2,
  UsersRound,
} from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { Brand } from '../ui/Brand.tsx';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useRovingFocus } from '../ui/use-roving-focus.ts';
import { openDialog } from './dialog-store.ts';
import { usePlace } from './panes/window-navigation.ts';
import { type Place, toHash } from './place.ts';
import { useLibraryInfo, useTags } from './queries.ts';
import { SavedSearches } from './SavedSearches.tsx';
import styles from './Sidebar.module.css';
import { useOpenNames } from './use-open-names.ts';

const shownTags = 7;

/** The case at a glance: its views, and its most used actors and themes. */
export function Sidebar() {
  const { data: info } = useLibraryInfo();
  const { data: tags = [] } = useTags();
  const openNames = useOpenNames();
  const { view } = usePlace();
  const bar = useRef<HTMLElement>(null);
  const roving = useRovingFocus(bar);
  return (
    <nav ref={bar} className={styles.side} aria-label="Case" {...roving}>
      <div className={styles.case}>
        <Brand />
        <div>
          <strong>
            <bdi>{info?.name}</bdi>
          </strong>
          <small>{info && countOf(info.documents, 'document')}</small>
        </div>
      </div>
      <Entry
        place={{ view: 'library' }}
        isCurrent={view === 'library'}
        icon={<Library aria-hidden="true" />}
        count={info?.documents}
        noun="document"
      >
        Library
      </Entry>
      <Entry
        place={{ view: 'highlights' }}
        isCurrent={view === 'highlights'}
        icon={<Highlighter aria-hidden="true" />}
        count={info?.highlights}
        noun="highlight"
      >
        Highlights
      </Entry>
      <Entry
        place={{ view: 'codebook' }}
        isCurrent={view === 'codebook'}
        icon={<BookMarked aria-hidden="true" />}
        count={info?.tags}
        noun="tag"
      >
        Codebook
      </Entry>
      <Entry
        place={{ view: 'names' }}
        isCurrent={view === 'names'}
        icon={<ListChecks aria-hidden="true" />}
        count={openNames || undefined}
        noun="name"
        more="with mentions to decide"
      >
        Found names
      </Entry>
      {Boolean(info?.toReview) && (
        <Entry
          place={{ view: 'review' }}
          isCurrent={view === 'review'}
          icon={<MapPin aria-hidden="true" />}
          count={info?.toReview}
          noun="highlight"
          more="to place or confirm"
        >
          To place
        </Entry>
      )}
      <Entry
        place={{ view: 'history' }}
        isCurrent={view === 'history'}
        icon={<History aria-hidden="true" />}
        count={undefined}
        noun=""
      >
        History
      </Entry>
      <Entry
        place={{ view: 'trash' }}
        isCurrent={view === 'trash'}
        icon={<Trash2 aria-hidden="true" />}
        count={info?.trash || undefined}
        noun="thing"
        more="in the trash"
      >
        Trash
      </Entry>
      <SavedSearches />
      <TagSection title="Actors" kind="actor" tags={tags} icon={<UsersRound aria-hidden="true" />} />
      <TagSection title="Themes" kind="theme" tags={tags} icon={<Hash aria-hidden="true" />} />
      <div className={styles.foot}>
        <IconButton
          label="All keys"
          command="app.keys"
          data-roving=""
          onClick={() => openDialog({ kind: 'keys' })}
        >
          <Keyboard aria-hidden="true" />
        </IconButton>
        <IconButton
          label="Settings"
          command="app.settings"
          data-roving=""
          onClick={() => openDialog({ kind: 'settings' })}
        >
          <Settings2 aria-hidden="true" />
        </IconButton>
      </div>
    </nav>
  );
}

function TagSection({
  title,
  kind,
  tags,
  icon,
}: {
  title: string;
  kind: TagKind;
  tags: readonly TagSummary[];
  icon: ReactNode;
}) {
  const place = usePlace();
  const mostUsed = tags
    .filter((tag) => tag.kind === kind)
    .toSorted((a, b) => b.highlights - a.highlights)
    .slice(0, shownTags);
  return (
    <section className={styles[kind]} aria-label={title}>
      <div className={styles.heading}>
        <span aria-hidden="true">{title}</span>
        <IconButton
          label={`New ${kind}`}
          size="small"
          data-roving=""
          onClick={() => openDialog({ kind: 'new-tag', tagKind: kind })}
        >
          <Plus aria-hidden="true" />
        </IconButton>
      </div>
      {mostUsed.map((tag) => (
        <Entry
          key={tag.id}
          place={{ view: 'dossier', id: tag.id }}
          isCurrent={place.view === 'dossier' && place.id === tag.id}
          icon={icon}
          count={tag.highlights}
          noun="highlight"
          more="with this tag"
        >
          {tag.name}
        </Entry>
      ))}
    </section>
  );
}

function Entry({
  place,
  isCurrent,
  icon,
  count,
  noun,
  more,
  children,
}: {
  place: Place;
  isCurrent: boolean;
  icon: ReactNode;
  count: number | undefined;
  /** What the number counts, one of them, and which of these. */
  noun: string;
  more?: string;
  children: string;
}) {
  const counted = count === undefined ? [] : [`${countOf(count, noun)}${more ? ` ${more}` : ''}`];
  return (
    <a
      href={toHash(place)}
      data-roving=""
      className={styles.entry}
      title={[children, ...counted].join(': ')}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {icon}
      <bdi>{children}</bdi>
      <span className={styles.count}>{count}</span>
    </a>
  );
}
