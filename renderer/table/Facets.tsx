import {
  dateOrigins,
  maxCounted,
  ownList,
  type TableFacets,
  type TableFilter,
} from '../../core/contract/highlight-table.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { type Colour, colours } from '../../core/model/highlight.ts';
import type { TagId } from '../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { displayTitle } from '../library/display-title.ts';
import { kindPlurals } from '../ui/kind-names.ts';
import { DateRange } from './DateRange.tsx';
import { FacetList } from './FacetList.tsx';
import styles from './Facets.module.css';
import { useTableFacets } from './table-queries.ts';

const uncountedDates = dateOrigins.map((origin) => ({ origin, count: null }));
const originNames = { stated: 'Stated in the text', estimated: 'Estimated by you', none: 'No date' };

export interface FacetsProps {
  readonly filter: TableFilter;
  readonly tags: ReadonlyMap<string, TagSummary>;
  readonly onChange: (filter: TableFilter) => void;
}

/** What can be filtered by, with how many highlights each choice would show. */
export function Facets({ filter, tags, onChange }: FacetsProps) {
  const { data } = useTableFacets(filter);
  const facets = data ?? undefined;
  // Of too many to be counted, all marks may be there.
  const isUncounted = data === null;
  const markNames = useMarkNames();
  const set = (parts: Partial<TableFilter>) => onChange({ ...filter, ...parts });
  const countOfMark = new Map(facets?.colours.map(({ colour, count }) => [colour, count]));
  return (
    <aside className={styles.facets} aria-label="Filters" data-region="">
      {isUncounted && (
        <p>
          Choices are counted for up to {maxCounted.toLocaleString('en')} highlights. Filter by words, a tag
          or a date first.
        </p>
      )}
      <FacetList<Colour>
        title="Mark"
        chosen={filter.colours}
        values={colours
          .filter((colour) => isUncounted || countOfMark.has(colour) || filter.colours.includes(colour))
          .map((colour) => ({
            value: colour,
            name: markNames[colour - 1] ?? '',
            count: isUncounted ? null : (countOfMark.get(colour) ?? 0),
            swatch: `var(--hl-${colour}-swatch)`,
          }))}
        onChange={(next) => set({ colours: next })}
      />
      {tagKinds.map((kind) => (
        <TagFacet key={kind} kind={kind} facets={facets} {...{ filter, tags, onChange }} />
      ))}
      <FacetList
        title="Document"
        chosen={filter.documentIds}
        values={(facets?.documents ?? []).map((document) => ({
          value: document.id,
          name: displayTitle(document).text,
          count: document.count,
        }))}
        onChange={(next) => set({ documentIds: next })}
      />
      <FacetList
        title="Publisher"
        chosen={filter.publishers}
        values={(facets?.publishers ?? []).map(({ name, count }) => ({
          value: name,
          name: name || 'No publisher',
          count,
        }))}
        onChange={(next) => set({ publishers: next })}
      />
      <FacetList
        title="Date"
        chosen={filter.dates}
        values={(facets?.dates ?? uncountedDates).map(({ origin, count }) => ({
          value: origin,
          name: originNames[origin],
          count,
        }))}
        onChange={(next) => set({ dates: next })}
      >
        <DateRange from={filter.from} to={filter.to} onChange={set} />
      </FacetList>
      <FacetList
        title="Note"
        chosen={filter.note ? [filter.note] : []}
        values={
          facets
            ? [
                { value: 'with' as const, name: 'With a note', count: facets.notes.with },
                { value: 'without' as const, name: 'Without', count: facets.notes.without },
              ].filter(({ value, count }) => count > 0 || value === filter.note)
            : [
                { value: 'with' as const, name: 'With a note', count: null },
                { value: 'without' as const, name: 'Without', count: null },
              ]
        }
        onChange={(next) => set({ note: next.at(-1) ?? null })}
      />
      {(Boolean(facets?.toReview) || filter.toReview) && (
        <FacetList
          title="State"
          chosen={filter.toReview ? ['review'] : []}
          values={[{ value: 'review', name: 'To review', count: facets?.toReview ?? 0 }]}
          onChange={(next) => set({ toReview: next.length > 0 })}
        />
      )}
    </aside>
  );
}

/** The tags of a kind. What is chosen here is one list of the filter, of which one tag is enough. */
function TagFacet({
  kind,
  facets,
  filter,
  tags,
  onChange,
}: FacetsProps & { readonly kind: TagKind; readonly facets: TableFacets | undefined }) {
  const own = ownList(filter.tags, kind, (id) => tags.get(id)?.kind);
  const chosen = filter.tags[own] ?? [];
  const counted = (facets?.tags ?? []).filter(({ id }) => tags.get(id)?.kind === kind);
  const uncounted = chosen
    .filter((id) => !counted.some((one) => one.id === id))
    .map((id) => ({ id, count: counted.length > 0 ? 0 : null }));
  return (
    <FacetList<TagId>
      title={kindPlurals[kind]}
      chosen={chosen}
      values={[...counted, ...uncounted].map(({ id, count }) => ({
        value: id,
        name: tags.get(id)?.name ?? '',
        count,
      }))}
      onChange={(next) => {
        const lists = own < 0 ? [...filter.tags, next] : filter.tags.with(own, next);
        onChange({ ...filter, tags: lists.filter((list) => list.length > 0) });
      }}
    />
  );
}
