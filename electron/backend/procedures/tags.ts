import { emptyTagFields } from '../../../core/model/tag.ts';
import { getTag, insertTag, listTags, updateTag } from '../../../db/tags.ts';
import { base } from './base.ts';
import { inGroup } from './in-group.ts';

/** `tags.*` */
export const tags = {
  list: base.tags.list.handler(({ context }) => listTags(context.library.db)),

  create: base.tags.create.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'tags.create', label: 'Tag created', ...inGroup(input) },
      (write) => {
        insertTag(write, input.id, { ...emptyTagFields, kind: input.kind, name: input.name });
        return getTag(write, input.id);
      },
    ),
  ),

  update: base.tags.update.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'tags.update', label: 'Tag changed', ...inGroup(input) },
      (write) => updateTag(write, input.id, input.fields, input.addAliases),
    ),
  ),

  delete: base.tags.delete.handler(({ context, input }) =>
    context.library.work({
      ...{ id: input.commandId, kind: 'tags.delete' },
      ...{ ids: input.ids, replaceBy: input.replaceBy },
    }),
  ),
};
