export function SearchView({ query }: { query: string }) {
  return <main aria-label="Search">{query}</main>;
}
