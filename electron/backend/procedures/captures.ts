import { listUnchecked, listVersions } from '../../../db/captures.ts';
import { confirmHighlights } from '../../../db/uncertain-highlights.ts';
import { makeCurrent, reopenDocument } from '../captures/change-version.ts';
import { acceptCleanUp, readCleanUp } from '../captures/clean-up.ts';
import { compareVersions } from '../captures/compare-versions.ts';
import { correctText } from '../captures/correct-text.ts';
import { listToReview } from '../captures/list-to-review.ts';
import { separateVersion } from '../captures/separate-version.ts';
import { base } from './base.ts';
import { inGroup } from './in-group.ts';

/** `versions.*` */
export const versions = {
  list: base.versions.list.handler(({ context, input }) =>
    listVersions(context.library.db, input.documentId),
  ),

  compare: base.versions.compare.handler(({ context, input }) => compareVersions(context.library.db, input)),

  use: base.versions.use.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'versions.use', label: 'Version changed' },
      (write) => makeCurrent(write, input.documentId, input.versionId),
    ),
  ),

  separate: base.versions.separate.handler(({ context, input, signal }) =>
    separateVersion(context, input, signal),
  ),

  correct: base.versions.correct.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'versions.correct', label: 'Text corrected' },
      (write) => correctText(write, input),
    ),
  ),

  reopen: base.versions.reopen.handler(({ context, input, signal }) =>
    reopenDocument(context, input, signal),
  ),
};

/** `cleanUp.*` */
export const cleanUp = {
  read: base.cleanUp.read.handler(({ context, input }) => readCleanUp(context.library.db, input.documentId)),

  waiting: base.cleanUp.waiting.handler(({ context, input }) =>
    listUnchecked(context.library.db, input.limit),
  ),

  accept: base.cleanUp.accept.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'cleanUp.accept', label: 'Clean-up accepted', ...inGroup(input) },
      (write) => acceptCleanUp(write, input),
    ),
  ),
};

/** `review.*` */
export const review = {
  list: base.review.list.handler(({ context, input }) => listToReview(context.library.db, input.documentId)),

  confirm: base.review.confirm.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'review.confirm', label: 'New words confirmed' },
      (write) => confirmHighlights(write, input.ids),
    ),
  ),
};
