import { Button } from '../ui/Button.tsx';
import { recentSearches } from './recent-searches.ts';
import styles from './SearchHelp.module.css';

const examples = [
  ['ceasefire talks', 'both words, in one document'],
  ['“claimed responsibility”', 'these words together, in this order'],
  ['halt*', 'every word that begins so'],
  ['NEAR(drone border, 5)', 'at most five words between them'],
  ['strike (airport OR harbour) -drill', 'one of two words, and without a third'],
  [
    'actor:Name',
    'an actor by all names, in the text or as a tag; also tag:, theme:, place:, source:, event:',
  ],
  ['publisher:Name date:2024-01..2024-06', 'from a publisher, in a time; also author:, title:, language:'],
  ['in:note mark:Claim', 'in notes only; in documents with such a mark'],
] as const;

/** What can be typed, and what was searched for before: shown while there is no query. */
export function SearchHelp({ onAsk }: { readonly onAsk: (query: string) => void }) {
  const recent = recentSearches();
  return (
    <div className={styles.help}>
      <section>
        <h2>What you can type</h2>
        <dl>
          {examples.map(([query, meaning]) => (
            <div key={query}>
              <dt>
                <code>{query}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>Capitals, accents, vowel signs and kinds of apostrophe make no difference.</p>
      </section>
      {recent.length > 0 && (
        <section>
          <h2>Searched for before</h2>
          <ul>
            {recent.map((query) => (
              <li key={query}>
                <Button kind="link" onClick={() => onAsk(query)}>
                  <bdi>{query}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
