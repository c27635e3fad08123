import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';

/** The codebook's tags by their ids. */
export type TagsById = ReadonlyMap<TagId, TagSummary>;
