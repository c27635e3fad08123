import { FileText, Heading, Highlighter, StickyNote } from 'lucide-react';
import { memo } from 'react';
import type { FoundKind, SearchCount, SearchFacets } from '../../../core/contract/search-answer.ts';
import { TagId } from '../../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../../core/model/tag.ts';
import { isSameFilter } from '../../../core/search/narrow-query.ts';
import type { DateTest, Filter, Query, SearchScope, WordField } from '../../../core/search/query.ts';
import { usePaneLabel } from '../../app/panes/pane-context.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { languageName } from '../../library/languages.ts';
import { kindNames } from '../../ui/kind-names.ts';
import { withDate, withFilter, withScope } from '../query/edit-query.ts';
import { scopeNames } from '../query/query-parts.ts';
import type { TagsById } from '../tags-by-id.ts';
import { FacetGroup } from './FacetGroup.tsx';
import styles from './Facets.module.css';
import { Histogram } from './Histogram.tsx';
import { monthsOf, toDateTest } from './months.ts';

/** What of a query the panel shows. */
export interface Narrowed {
  readonly scopes: readonly SearchScope[];
  readonly date: DateTest | null;
  readonly filters: readonly Filter[];
}

export interface FacetPanelProps {
  readonly facets: SearchFacets;
  readonly narrowed: Narrowed;
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
export const FacetPanel = memo(function FacetPanel({ facets, narrowed, tags, onChange }: FacetPanelProps) {
  const label = usePaneLabel('Narrow by');
  const markNames = useMarkNames();
  const found = new Map<FoundKind, SearchCount>(facets.found.map(({ kind, hits }) => [kind, hits]));
  const { scopes: chosenScopes, date, filters } = narrowed;
  const isIn = (scope: SearchScope) => chosenScopes.length === 0 || chosenScopes.includes(scope);
  const isOn = (ways: Ways) => filters.some((one) => ways.some((way) => isSameFilter(one, way)));
  const filter = (ways: Ways, isOn: boolean) =>
    onChange((query) =>
      isOn
        ? withFilter(query, ways[0], true)
        : ways.reduce((next, way) => withFilter(next, way, false), query),
    );
  const markWays = (mark: number): Ways => [
    { kind: 'mark', name: markNames[mark - 1] ?? String(mark) },
    { kind: 'mark', name: String(mark) },
  ];
  const fieldValues = (
    field: WordField,
    counts: SearchFacets['publishers'],
    labelOf: (value: string) => string,
  ) =>
    counts.map(({ value, documents }) => ({
      ...{ key: value, label: labelOf(value), count: documents },
      isOn: isOn(fieldWays(field, value)),
    }));
  const languages = fieldValues('language', facets.languages, languageName);

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
          values={facets.tags.flatMap(({ value, documents }) => {
            const tag = tags.get(value);
            if (tag?.kind !== kind) return [];
            return { key: value, label: tag.name, count: documents, isOn: isOn(tagWays(kind, tag.name)) };
          })}
          onToggle={(id, isOn) => {
            const tag = tags.get(TagId.parse(id));
            if (tag) filter(tagWays(kind, tag.name), isOn);
          }}
        />
      ))}
      <FacetGroup
        title="Publisher"
        values={fieldValues('publisher', facets.publishers, (value) => value)}
        onToggle={(text, isOn) => filter(fieldWays('publisher', text), isOn)}
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
        values={facets.marks.map(({ value, documents }) => ({
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
          isOn: isOn(markWays(value)),
        }))}
        onToggle={(key, isOn) => filter(markWays(Number(key)), isOn)}
      />
      <FacetGroup
        title="Language"
        values={languages.length > 1 || languages.some(({ isOn }) => isOn) ? languages : []}
        onToggle={(text, isOn) => filter(fieldWays('language', text), isOn)}
      />
    </section>
  );
});

/** The ways in which a choice may stand in a query: the first is written, all are taken off. */
type Ways = readonly [Filter, ...Filter[]];

const tagWays = (field: TagKind, name: string): Ways => [
  { kind: 'tag', field, name, isExact: false },
  { kind: 'tag', field, name, isExact: true },
];

const fieldWays = (field: WordField, text: string): Ways => [{ kind: 'field', field, text }];
