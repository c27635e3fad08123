import { FileText, Heading, Highlighter, StickyNote } from 'lucide-react';
import type { FoundKind, SearchCount, SearchFacets } from '../../../core/contract/search-answer.ts';
import { TagId } from '../../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../../core/model/tag.ts';
import type { DateTest, Filter, Query, SearchScope } from '../../../core/search/query.ts';
import { usePaneLabel } from '../../app/panes/pane-context.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { languageName } from '../../library/languages.ts';
import { kindNames } from '../../ui/kind-names.ts';
import { withDate, withFilter, withScope } from '../query/edit-query.ts';
import { scopeNames } from '../query/query-parts.ts';
import type { TagsById } from '../tags-by-id.ts';
import { FacetGroup, type FacetValue } from './FacetGroup.tsx';
import styles from './Facets.module.css';
import { Histogram } from './Histogram.tsx';
import { monthsOf, toDateTest } from './months.ts';

export interface FacetPanelProps {
  readonly facets: SearchFacets;
  /** What of the query the panel shows. */
  readonly narrowed: { readonly scopes: readonly SearchScope[]; readonly date: DateTest | null };
  readonly tags: TagsById;
  readonly onChange: (change: (query: Query) => Query) => void;
}

const scopes: readonly {
  readonly scope: SearchScope;
  readonly kind: FoundKind;
  readonly Icon: typeof FileText;
}[] = [
  { scope: 'text', kind: 'text', Icon: FileText },
  { scope: 'highlight', kind: 'highlight', Icon: Highlighter },
  { scope: 'note', kind: 'note', Icon: StickyNote },
  { scope: 'title', kind: 'title', Icon: Heading },
];

/** The room of what is still being counted: the hits beside it stay where they are when it comes. */
export const FacetsToCome = () => (
  <section className={styles.facets} aria-label={usePaneLabel('Narrow by')} aria-busy="true" />
);

/** By what the hits can be narrowed. Every choice is written into the query, so that what is searched is what is written. */
export function FacetPanel({ facets, narrowed, tags, onChange }: FacetPanelProps) {
  const label = usePaneLabel('Narrow by');
  const markNames = useMarkNames();
  const found = new Map<FoundKind, SearchCount>(facets.found.map(({ kind, hits }) => [kind, hits]));
  const { scopes: chosenScopes, date } = narrowed;
  const isIn = (scope: SearchScope) => chosenScopes.length === 0 || chosenScopes.includes(scope);
  const filter = (by: Filter, isOn: boolean) => onChange((query) => withFilter(query, by, isOn));

  return (
    <section className={styles.facets} aria-label={label} data-region="">
      <FacetGroup
        title="Found in"
        values={scopes.map(({ scope, kind, Icon }) => ({
          key: scope,
          label: scopeNames[scope],
          icon: <Icon aria-hidden="true" />,
          // What is highlighted is text too, and counted once.
          ...(kind === 'highlight' && isIn('text')
            ? { count: null, counted: 'counted as text' }
            : { count: found.get(kind)?.count ?? 0 }),
          isOn: isIn(scope),
        }))}
        onToggle={(key, isOn) => {
          const scope = scopes.find((each) => each.scope === key)?.scope;
          if (scope) onChange((query) => withScope(query, scope, isOn));
        }}
      />
      {tagKinds.map((kind) => (
        <FacetGroup
          key={kind}
          title={kindNames[kind]}
          values={tagValues(facets, tags, kind)}
          onToggle={(id, isOn) => {
            const tag = tags.get(TagId.parse(id));
            if (tag) filter({ kind: 'tag', field: kind, name: tag.name, isExact: false }, isOn);
          }}
        />
      ))}
      <FacetGroup
        title="Publisher"
        values={facets.publishers.map(({ value, documents, isChosen }) => ({
          ...{ key: value, label: value, count: documents, isOn: isChosen },
        }))}
        onToggle={(text, isOn) => filter({ kind: 'field', field: 'publisher', text }, isOn)}
      />
      <Histogram
        title="Published"
        counts={facets.dates.map(({ value, documents }) => ({ on: value, count: documents }))}
        chosen={monthsOf(date)}
        onChoose={(months) => onChange((query) => withDate(query, months && toDateTest(months)))}
      />
      {(facets.undated > 0 || date?.kind === 'none') && (
        <FacetGroup
          title="Without a date"
          values={[{ key: 'none', label: 'No date', count: facets.undated, isOn: date?.kind === 'none' }]}
          onToggle={(_, isOn) => onChange((query) => withDate(query, isOn ? { kind: 'none' } : null))}
        />
      )}
      <FacetGroup
        title="Mark"
        values={facets.marks.map(({ value, documents, isChosen }) => ({
          key: String(value),
          label: markNames[value - 1] ?? String(value),
          icon: (
            <i
              className={styles.swatch}
              style={{ background: `var(--hl-${value}-ink)` }}
              aria-hidden="true"
            />
          ),
          count: documents,
          isOn: isChosen,
        }))}
        onToggle={(key, isOn) => {
          const name = markNames[Number(key) - 1] ?? key;
          filter({ kind: 'mark', name }, isOn);
        }}
      />
      <FacetGroup
        title="Language"
        values={
          facets.languages.length < 2 && !facets.languages.some(({ isChosen }) => isChosen)
            ? []
            : facets.languages.map(({ value, documents, isChosen }) => ({
                ...{ key: value, label: languageName(value), count: documents, isOn: isChosen },
              }))
        }
        onToggle={(text, isOn) => filter({ kind: 'field', field: 'language', text }, isOn)}
      />
    </section>
  );
}

function tagValues({ tags: counts }: SearchFacets, tags: TagsById, kind: TagKind): FacetValue[] {
  return counts.flatMap(({ value, documents, isChosen }): FacetValue[] => {
    const tag = tags.get(value);
    return tag?.kind === kind ? [{ key: value, label: tag.name, count: documents, isOn: isChosen }] : [];
  });
}
