import { basename } from 'node:path';
import type { ExportOptions } from '../../../core/contract/exchange.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { listCorrected } from '../../../db/corrected-versions.ts';
import { readPreferences } from '../../../db/preferences.ts';
import type { BackendContext } from '../context.ts';
import { sentenceOfName } from '../mentions/sentence-of-name.ts';
import type { ExportSettings } from './passage-blocks.ts';
import { labelTags } from './tag-labels.ts';

/** What every file of an export of a library is written with. `tags` are all of the library's. */
export const exportSettings = (
  { library, dossiers }: Pick<BackendContext, 'library' | 'dossiers'>,
  tags: readonly Tag[],
  options: ExportOptions,
): ExportSettings => ({
  project: basename(library.path),
  labels: labelTags(tags),
  markNames: readPreferences(library.db).markNames,
  options,
  corrected: listCorrected(library.db),
  sentenceOf: (passage) => sentenceOfName({ db: library.db, names: dossiers.search.names.now() }, passage),
});
