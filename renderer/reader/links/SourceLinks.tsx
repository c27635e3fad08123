import { useEffect, useEffectEvent, useState } from 'react';
import { TextOffset } from '../../../core/model/ids.ts';
import { useKeys } from '../../app/keymap/use-keys.ts';
import { goTo } from '../../app/panes/window-navigation.ts';
import { useReading } from '../reading.ts';
import { LinkPopover } from './LinkPopover.tsx';
import { linkAt, type SourceLink } from './source-link.ts';

/**
 * Follows what the source's words point at: a note opens in place, another part of the text is gone to, and an address is
 * shown to be copied. Nothing ever leaves the app.
 */
export function SourceLinks() {
  const { document: source, surface, model, isActive } = useReading();
  const [open, setOpen] = useState<SourceLink | null>(null);

  const goToPart = (at: number) => {
    setOpen(null);
    goTo({ view: 'document', id: source.id, at: TextOffset.parse(at) });
  };
  const follow = (link: SourceLink) => {
    if (link.to.kind === 'part') goToPart(link.to.start);
    else setOpen(link);
  };

  const onClick = useEffectEvent((event: MouseEvent) => {
    const words =
      event.target instanceof Element ? event.target.closest('.source-link, .source-reference') : null;
    if (!words || event.detail > 1 || surface.selection) return;
    const link = linkAt(surface, surface.map.toOffset(surface.view.posAtDOM(words, 0)) + 1);
    if (link) follow(link);
  });
  useEffect(() => {
    const { dom } = surface.view;
    const listener = (event: MouseEvent) => onClick(event);
    dom.addEventListener('click', listener);
    return () => dom.removeEventListener('click', listener);
  }, [surface]);

  useKeys(
    {
      'reader.follow': () => {
        if (model.selectedId || model.selection || !surface.view.hasFocus()) return false;
        const link = linkAt(surface, surface.caret);
        if (link) follow(link);
        return link !== null;
      },
    },
    { isActive },
  );

  if (!open) return null;
  return (
    <LinkPopover
      key={`${open.range.start}`}
      link={open}
      onGo={goToPart}
      onClose={() => {
        setOpen(null);
        surface.focus();
      }}
    />
  );
}
