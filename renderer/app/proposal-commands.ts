import { uuidv7 } from 'uuidv7';
import type { ProposedName } from '../../core/contract/mentions.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { alikeWords } from '../names/alike-words.ts';
import { countOf } from '../ui/count-of.ts';
import { client } from './client.ts';
import { newGroup } from './commands.ts';
import { newCommandId } from './own-commands.ts';
import { ran } from './run-command.ts';

type Proposal = Pick<ProposedName, 'name' | 'spellings'>;

const kindWords = {
  actor: 'an actor',
  theme: 'a theme',
  place: 'a place',
  source: 'a source',
  event: 'an event',
} satisfies Record<TagKind, string>;

/** Makes tags of proposed names, with their other spellings; one step of undo. */
export const acceptProposals = (proposals: readonly Proposal[], kind: TagKind): Promise<boolean> =>
  ran(
    async (first) => {
      const groupId = newGroup();
      for (const [i, { name, spellings }] of proposals.entries()) {
        const id = TagId.parse(uuidv7());
        await client.tags.create({ commandId: i === 0 ? first : newCommandId(), groupId, id, kind, name });
        const aliases = otherNames(spellings, [name]);
        if (aliases.length > 0)
          await client.tags.update({ commandId: newCommandId(), groupId, id, fields: { aliases } });
      }
    },
    {
      one:
        proposals.length === 1
          ? `“${proposals[0]?.name}” added as ${kindWords[kind]}`
          : `${countOf(proposals.length, 'name')} added as ${kind}s`,
    },
  );

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
  const seen = new Set(known.map(alikeWords));
  return spellings.flatMap(({ text }) => {
    const alike = alikeWords(text);
    if (seen.has(alike)) return [];
    seen.add(alike);
    return [text];
  });
}
