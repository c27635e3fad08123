import { WandSparkles } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { goTo } from '../../app/panes/window-navigation.ts';
import { toHash } from '../../app/place.ts';
import { setPreferences } from '../../app/set-preferences.ts';
import { InStatusBar } from '../../app/status-slot.ts';
import { announce } from '../../ui/announce.ts';
import { countOf } from '../../ui/count-of.ts';
import { useReading } from '../reading.ts';
import type { Stretch } from '../text/stretch.ts';
import { toRange } from '../text/text-surface.ts';
import { meantBy } from './describe-names.ts';
import type { Mention, MentionIndex } from './mention-index.ts';
import { NamePopover } from './NamePopover.tsx';
import styles from './Names.module.css';
import { nameDeeds } from './name-deeds.ts';
import { nameTarget } from './name-target.ts';
import { nameUnder } from './name-under.ts';

export interface NamesProps {
  readonly names: MentionIndex;
  /** What the sentence cursor holds. */
  readonly held: Stretch | null;
}

/** Known names in the text that are not tagged: the keys that go to them and tag them, whose they are, and the popover of a press. */
export function Names({ names, held }: NamesProps) {
  const reading = useReading();
  const { document, surface, index, model, tags, preferences, send, isActive } = reading;
  const [pressed, setPressed] = useState<Mention | null>(null);
  const [hovered, setHovered] = useState<Mention | null>(null);
  const deeds = nameDeeds(reading);
  const open = useMemo(() => names.open(index), [names, index]);
  const target = nameTarget(reading, held, names);

  useEffect(() => {
    const { dom } = surface.view;
    const onMove = ({ target }: MouseEvent) => {
      const under = nameUnder(surface, target);
      setHovered((before) => (before?.start === under?.start ? before : under));
    };
    const onLeave = () => setHovered(null);
    const onClick = ({ target, detail }: MouseEvent) => {
      // A press on a highlight selects that; more than one press selects words.
      if (detail !== 1 || !getSelection()?.isCollapsed) return;
      if (target instanceof Element && target.closest('[data-highlights], a')) return;
      const under = nameUnder(surface, target);
      if (under) setPressed(under);
    };
    dom.addEventListener('mousemove', onMove);
    dom.addEventListener('mouseleave', onLeave);
    dom.addEventListener('click', onClick);
    return () => {
      dom.removeEventListener('mousemove', onMove);
      dom.removeEventListener('mouseleave', onLeave);
      dom.removeEventListener('click', onClick);
    };
  }, [surface]);

  const step = (direction: 1 | -1) => {
    const from =
      model.selection?.start ??
      index.get(model.selectedId)?.start ??
      held?.start ??
      surface.firstVisible() - 1;
    const next = names.next(from, direction, index);
    if (!next) {
      announce(direction === 1 ? 'No more names that are not tagged' : 'No name before this is not tagged');
      return names.count > 0;
    }
    const range = toRange(next);
    send({ do: 'select', id: null });
    surface.focus();
    void surface.select(next.start, next.end).then((isThere) => {
      if (isThere && range) void surface.reveal(range, { series: 'names' });
    });
    announce(`Not tagged: ${meantBy(next, tags)}`, 'polite', {
      text: surface.slice(next.start, next.end) ?? '',
      language: document.language,
    });
    return true;
  };
  const on = (act: (mention: Mention) => void) => () => {
    // What the browser shows as selected may be newer than what was drawn.
    const here = nameTarget({ ...reading, model: { ...model, selection: surface.selection } }, held, names);
    if (here) act(here);
    return here !== null;
  };
  const review = ({ meanings: [tagId] }: Mention) =>
    goTo({ view: 'names', id: document.id, ...(tagId ? { tagId } : {}) });

  useKeys(
    {
      'reader.next-name': () => step(1),
      'reader.previous-name': () => step(-1),
      'reader.tag-name': on((mention) => {
        const [only, ...others] = mention.meanings;
        if (only && others.length === 0) deeds.tag(mention, only);
        else setPressed(mention);
      }),
      'reader.refuse-name': on(deeds.refuse),
      'reader.review-name': on(review),
      'reader.show-names': () => {
        void setPreferences({ showNames: !preferences.showNames });
        announce(preferences.showNames ? 'No lines under names' : 'Lines under names');
        return true;
      },
      'app.names': () => {
        const { selection } = model;
        goTo({ view: 'names', id: document.id, ...(selection ?? {}) });
        return true;
      },
    },
    { isActive },
  );

  // The pointer may rest where a name has been tagged meanwhile.
  const shown = (hovered && names.under(hovered.start, index)) ?? target;
  return (
    <>
      {isActive && open > 0 && (
        <InStatusBar>
          {shown && (
            <span className={styles.whose}>
              <bdi>{meantBy(shown, tags)}</bdi>, not tagged
            </span>
          )}
          <a className={styles.status} href={toHash({ view: 'names', id: document.id })}>
            <WandSparkles aria-hidden="true" />
            {countOf(open, 'name')} not yet tagged
          </a>
        </InStatusBar>
      )}
      {pressed && (
        <NamePopover
          key={pressed.start}
          mention={pressed}
          onTag={(tagId) => deeds.tag(pressed, tagId)}
          onRefuse={() => deeds.refuse(pressed)}
          onReview={() => review(pressed)}
          onClose={() => {
            setPressed(null);
            surface.focus();
          }}
        />
      )}
    </>
  );
}
