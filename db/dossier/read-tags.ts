import type { Tag } from '../../core/model/tag.ts';
import type { ReadableDb } from '../sql.ts';

/** All tags outside the trash by kind and name alone. One statement. */
export function listTagNames(db: ReadableDb): Pick<Tag, 'id' | 'kind' | 'name'>[] {
  return db.all('SELECT id, kind, name FROM tag WHERE deletedAt IS NULL');
}
