import { type MarkNames, markNames } from '../../core/model/highlight.ts';
import { usePreferences } from './queries.ts';

/** What the user calls the eight marks: `names[colour - 1]`. */
export const useMarkNames = (): MarkNames => usePreferences().data?.markNames ?? markNames;
