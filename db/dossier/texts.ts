import type { DossierText, DossierTextField } from '../../core/model/dossier-text.ts';
import type { DossierTextId, TagId } from '../../core/model/ids.ts';
import { LibraryError, notAllowed, notFound } from '../library-error.ts';
import type { ReadableDb, WritableDb } from '../sql.ts';
import { assertTags } from '../tags.ts';

/** The analyst's texts in a tag's dossier, in order. */
export function listTexts(db: ReadableDb, tagId: TagId): DossierText[] {
  return db.all(
    'SELECT id, tagId, heading, body, position FROM dossier_text WHERE tagId = ? ORDER BY position, id',
    tagId,
  );
}

/** Adds an empty text, as `dossier.addText` does. Throws `NOT_FOUND` for an unknown tag. */
export function addText(write: WritableDb, id: DossierTextId, tagId: TagId, at: 'top' | 'end'): void {
  assertTags(write, [tagId]);
  if (write.get('SELECT 1 FROM dossier_text WHERE id = ?', id))
    throw notAllowed('A text with this id is in the library already.');
  const { top, end } = readSides(write, tagId);
  // The others make room at the top.
  if (at === 'top') arrangeTexts(write, [...top, id], end, id);
  const position = at === 'top' ? -1 : end.length;
  write.insert('dossier_text', { id, tagId, heading: '', body: '', position });
}

/** Writes a text's heading or body. Throws `TEXT_CHANGED` if what is stored is not `base`, and `NOT_FOUND`. */
export function writeText(
  write: WritableDb,
  { id, field, value, base }: { id: DossierTextId; field: DossierTextField; value: string; base: string },
): void {
  const current = requireText(write, id);
  if (current[field] !== base && current[field] !== value) {
    throw new LibraryError(
      'TEXT_CHANGED',
      'This text was changed elsewhere since you opened it. Your words are kept here; nothing was overwritten.',
      { current },
    );
  }
  write.update('dossier_text', { id }, { [field]: value });
}

/** Moves a text past its neighbour, or to the other side of what the library's texts say. Throws `NOT_FOUND`. */
export function moveText(write: WritableDb, id: DossierTextId, by: -1 | 1): void {
  const { tagId } = requireText(write, id);
  const { top, end } = readSides(write, tagId);
  const order: (DossierTextId | null)[] = [...top, null, ...end];
  const from = order.indexOf(id);
  const to = from + by;
  if (to < 0 || to >= order.length) return;
  order.splice(from, 1);
  order.splice(to, 0, id);
  const middle = order.indexOf(null);
  const texts = (part: (DossierTextId | null)[]) => part.flatMap((each) => each ?? []);
  arrangeTexts(write, texts(order.slice(0, middle)), texts(order.slice(middle)));
}

/** Removes a text. Throws `NOT_FOUND`. */
export function deleteText(write: WritableDb, id: DossierTextId): void {
  requireText(write, id);
  write.remove('dossier_text', { id });
}

/** Gives all texts of a tag to another, behind those that it has on the same side of what the library's texts say. */
export function giveTexts(write: WritableDb, from: TagId, to: TagId): void {
  const [given, own] = [readSides(write, from), readSides(write, to)];
  for (const id of [...given.top, ...given.end]) write.update('dossier_text', { id }, { tagId: to });
  if (given.top.length + given.end.length > 0) {
    arrangeTexts(write, [...own.top, ...given.top], [...own.end, ...given.end]);
  }
}

/** Gives texts their positions: those of the top count up to -1, those of the end from 0. One that is `absent` only takes room. */
function arrangeTexts(
  write: WritableDb,
  top: readonly DossierTextId[],
  end: readonly DossierTextId[],
  absent?: DossierTextId,
): void {
  [...top, ...end].forEach((id, i) => {
    if (id !== absent) write.update('dossier_text', { id }, { position: i - top.length });
  });
}

function readSides(db: ReadableDb, tagId: TagId): { top: DossierTextId[]; end: DossierTextId[] } {
  const texts = listTexts(db, tagId);
  const ids = (isTop: boolean) => texts.filter(({ position }) => position < 0 === isTop).map(({ id }) => id);
  return { top: ids(true), end: ids(false) };
}

function requireText(db: ReadableDb, id: DossierTextId): DossierText {
  const text = db.get<DossierText>(
    `SELECT x.id, x.tagId, x.heading, x.body, x.position FROM dossier_text x
     JOIN tag t ON t.id = x.tagId AND t.deletedAt IS NULL WHERE x.id = ?`,
    id,
  );
  if (!text) throw notFound('This text');
  return text;
}
