import { uuidv7 } from 'uuidv7';
import { nameKey } from '../../core/codebook/name-key.ts';
import type { ProposedName } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { countOf } from '../ui/count-of.ts';
import { client } from './client.ts';
import { ran } from './run-command.ts';

type Proposal = Pick<ProposedName, 'name' | 'spellings'>;

const kindWords = {
  actor: 'an actor',
  theme: 'a theme',
  place: 'a place',
  source: 'a source',
  event: 'an event',
} satisfies Record<TagKind, string>;

/**
 * Makes tags of proposed names, with their other spellings, each of its kind; all or none, one step of undo.
 */
export const acceptProposals = (proposals: readonly (Proposal & Pick<ProposedName, 'kind'>)[]) => {
  const tags = proposals.map(({ name, kind, spellings }) => {
    const aliases = otherNames(spellings, [name]);
    return { id: TagId.parse(uuidv7()), kind, name, aliases };
  });
  return ran((commandId) => client.codebook.add({ commandId, tags }), { one: addedWords(proposals) });
};

function addedWords(proposals: readonly Pick<ProposedName, 'name' | 'kind'>[]): string {
  const [first, ...others] = proposals;
  if (first && others.length === 0) return `“${first.name}” added as ${kindWords[first.kind]}`;
  const areAlike = others.every(({ kind }) => kind === first?.kind);
  return `${countOf(proposals.length, 'name')} added${areAlike ? ` as ${first?.kind}s` : ''}`;
}

/** Adds proposed names to a tag as other spellings of it; one step of undo. */
export const addSpellings = (proposals: readonly Proposal[], tag: TagSummary): Promise<boolean> => {
  const wanted = proposals.flatMap(({ name, spellings }) => [{ text: name }, ...spellings]);
  const addAliases = otherNames(wanted, [tag.name, ...tag.aliases]);
  return ran((commandId) => client.tags.update({ commandId, id: tag.id, fields: {}, addAliases }), {
    one: `${proposals.length === 1 ? `“${proposals[0]?.name}”` : countOf(proposals.length, 'name')} added to “${tag.name}”`,
  });
};

/** Proposes names no more; one step of undo. */
export const dismissProposals = (proposals: readonly Proposal[]): Promise<boolean> =>
  ran((commandId) => client.mentions.dismiss({ commandId, names: proposals.map(({ name }) => name) }), {
    one: proposals.length === 1 ? 'Name dismissed' : `${countOf(proposals.length, 'name')} dismissed`,
    many: 'names dismissed',
  });

/** Those of some spellings that are not compared as one of the known names. */
function otherNames(spellings: readonly { readonly text: string }[], known: readonly string[]): string[] {
  const seen = new Set(known.map(nameKey));
  return spellings.flatMap(({ text }) => {
    const alike = nameKey(text);
    if (seen.has(alike)) return [];
    seen.add(alike);
    return [text];
  });
}
