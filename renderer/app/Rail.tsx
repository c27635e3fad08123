import {
  BookMarked,
  Highlighter,
  History,
  Keyboard,
  Library,
  ListChecks,
  MapPin,
  Settings2,
  Trash2,
} from 'lucide-react';
import { useRef } from 'react';
import { Brand } from '../ui/Brand.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useRovingFocus } from '../ui/use-roving-focus.ts';
import { openDialog } from './dialog-store.ts';
import { usePlace } from './panes/window-navigation.ts';
import { type Place, toHash } from './place.ts';
import { useLibraryInfo } from './queries.ts';
import styles from './Rail.module.css';

const entries = [
  { place: { view: 'library' }, label: 'Library', Icon: Library },
  { place: { view: 'highlights' }, label: 'Highlights', Icon: Highlighter },
  { place: { view: 'codebook' }, label: 'Codebook', Icon: BookMarked },
  { place: { view: 'names' }, label: 'Found names', Icon: ListChecks },
  { place: { view: 'history' }, label: 'History', Icon: History },
  { place: { view: 'trash' }, label: 'Trash', Icon: Trash2 },
] as const;
const toPlace = { place: { view: 'review' }, label: 'To place', Icon: MapPin } as const;

/** The sidebar, narrowed to its icons. */
export function Rail() {
  const { view } = usePlace();
  const { data: info } = useLibraryInfo();
  const rail = useRef<HTMLElement>(null);
  const roving = useRovingFocus(rail);
  return (
    <nav ref={rail} className={styles.rail} aria-label="Case" {...roving}>
      <div className={styles.brand}>
        <Brand />
      </div>
      {(info?.toReview ? [...entries, toPlace] : entries).map(({ place, label, Icon }) => (
        <Tooltip key={label} label={label}>
          <a
            href={toHash(place)}
            data-roving=""
            className={styles.entry}
            aria-label={label}
            aria-current={isWithin(view, place.view) ? 'page' : undefined}
          >
            <Icon aria-hidden="true" />
          </a>
        </Tooltip>
      ))}
      <span className={styles.space} />
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
    </nav>
  );
}

/** A document belongs to the library, a dossier to the codebook. */
const isWithin = (view: Place['view'], entry: Place['view']): boolean =>
  view === entry ||
  (entry === 'library' && (view === 'document' || view === 'clean-up')) ||
  (entry === 'codebook' && view === 'dossier');
