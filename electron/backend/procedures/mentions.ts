import { dismissName } from '../../../db/dismissed-names.ts';
import { decideMentions, type MentionDecisions, type MentionPlace } from '../../../db/mention-choices.ts';
import { currentVersion } from '../../../db/versions.ts';
import type { BackendContext } from '../context.ts';
import { countMentions } from '../mentions/count-mentions.ts';
import { listMentions } from '../mentions/list-mentions.ts';
import type { MentionSearch } from '../mentions/mentions-in-document.ts';
import { openMentions } from '../mentions/open-mentions.ts';
import { proposeFromLibrary } from '../mentions/propose-from-library.ts';
import { base } from './base.ts';
import { inGroup } from './in-group.ts';

/** `mentions.*` */
export const mentions = {
  inText: base.mentions.inText.handler(({ context, input }) =>
    openMentions(searchOf(context), input.documentId),
  ),

  list: base.mentions.list.handler(({ context, input, signal }) => {
    if (input.scope.kind === 'document') currentVersion(context.library.db, input.scope.id);
    return listMentions(searchOf(context), input, signal);
  }),

  counts: base.mentions.counts.handler(({ context, input, signal }) =>
    countMentions(searchOf(context), input.scope, signal),
  ),

  propose: base.mentions.propose.handler(({ context, input, signal }) =>
    proposeFromLibrary(context.library.db, input, signal),
  ),

  dismiss: base.mentions.dismiss.handler(({ context, input }) =>
    context.library.command(
      {
        id: input.commandId,
        kind: 'mentions.dismiss',
        label: input.isDismissed ? 'Proposed name dismissed' : 'Name proposed again',
      },
      (write) => {
        for (const name of input.names) dismissName(write, name, input.isDismissed);
      },
    ),
  ),

  decide: base.mentions.decide.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'mentions.decide', label: labelOf(input), ...inGroup(input) },
      (write) => decideMentions(write, input),
    ),
  ),
};

const searchOf = ({ library, names }: BackendContext): MentionSearch => ({ db: library.db, names });

/** What undo offers to take back. */
function labelOf({ tag, mean, refuse, forget }: MentionDecisions): string {
  const placeOf = ({ versionId, range }: MentionPlace) => `${versionId} ${range.start} ${range.end}`;
  const tagged = new Set(tag.map(placeOf));
  const parts = [
    [tag.length, 'tagged'],
    [mean.filter((place) => !tagged.has(placeOf(place))).length, 'given a meaning'],
    [refuse.length, 'refused'],
    [forget.length, 'left open again'],
  ] as const;
  const done = parts.filter(([count]) => count > 0);
  const [only, ...others] = done;
  if (!only || others.length > 0) {
    const count = done.reduce((sum, [part]) => sum + part, 0);
    return `${count} names decided`;
  }
  return only[0] === 1 ? `Name ${only[1]}` : `${only[0]} names ${only[1]}`;
}
