/**
 * Common nouns that make a group, an office or a place out of a name before them (`Syrian army`), by what they make of it:
 * `US soldiers` and `US warplanes` are of one army. English only so far: other languages put them in front, or inflect them.
 */
const groupNounsByClass = {
  army: [
    'forces?',
    'troops?',
    'soldiers?',
    'army',
    'armies',
    'military',
    'navy',
    'air force',
    'warplanes?',
    'patrols?',
    'personnel',
  ],
  militia: [
    'militias?',
    'militants?',
    'prox(?:y|ies)',
    'fighters?',
    'paramilitar(?:y|ies)',
    'groups?',
    'factions?',
    'insurgents?',
    'allies',
  ],
  rebels: ['rebels?', 'opposition'],
  brigade: ['brigades?', 'battalions?', 'division'],
  movement: ['movement'],
  alliance: ['coalition', 'alliance', 'bloc'],
  party: ['part(?:y|ies)'],
  government: ['governments?', 'regime', 'authorit(?:y|ies)', 'administration', 'cabinet'],
  office: [
    'parliament',
    'ministry',
    'embass(?:y|ies)',
    'council',
    'court',
    'agenc(?:y|ies)',
    'union',
    'command',
  ],
  security: ['police', 'intelligence', 'guards?'],
  border: ['borders?'],
  base: ['bases?', 'installations?', 'outposts?'],
  region: ['governorate', 'province', 'region', 'district', 'crossing', 'field', 'strip'],
} as const;

/** All of them, as a pattern. */
export const groupNouns: string = Object.values(groupNounsByClass).flat().join('|');

const patterns = Object.entries(groupNounsByClass).map(
  ([name, nouns]) => [name, new RegExp(`^(?:${nouns.join('|')})$`, 'iu')] as const,
);

/** What a noun makes of a name: `army` for soldiers. */
export function groupClass(noun: string): string {
  return patterns.find(([, pattern]) => pattern.test(noun))?.[0] ?? noun;
}
