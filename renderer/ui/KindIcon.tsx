import { Flag, Hash, type LucideIcon, MapPin, Newspaper, UsersRound } from 'lucide-react';
import type { TagKind } from '../../core/model/tag.ts';

const icons: Record<TagKind, LucideIcon> = {
  actor: UsersRound,
  theme: Hash,
  place: MapPin,
  source: Newspaper,
  event: Flag,
};

const strokes = { 12: 2.15, 14: 1.9, 16: 1.75 };

/** The sign of a kind of tag, in the kind's colour. */
export function KindIcon({ kind, size = 12 }: { readonly kind: TagKind; readonly size?: 12 | 14 | 16 }) {
  const Icon = icons[kind];
  return (
    <Icon
      size={size}
      strokeWidth={strokes[size]}
      color={`var(--kind-${kind})`}
      aria-hidden="true"
      style={{ flex: 'none' }}
    />
  );
}
