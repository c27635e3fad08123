import { fromHash, type Place, toHash } from '../place.ts';

/** The places of the one or two panes, and which of them is active. */
export interface WindowPlace {
  readonly places: readonly Place[];
  readonly active: number;
}

/** The address's fragment for what the window shows: `#/library`, or `#/document?id=a|/dossier?id=b|1` for two panes. */
export function toWindowHash({ places, active }: WindowPlace): string {
  const parts = places.map((place) => toHash(place).slice(1));
  return `#${[...parts, ...(places.length === 2 && active === 1 ? ['1'] : [])].join('|')}`;
}

/** What a fragment says that the window shows. One that says nothing shows the library. */
export function fromWindowHash(hash: string): WindowPlace {
  const [first = '', second, active] = hash.replace(/^#/, '').split('|');
  const places = [first, ...(second?.startsWith('/') ? [second] : [])].map((part) => fromHash(`#${part}`));
  return { places, active: places.length === 2 && active === '1' ? 1 : 0 };
}
