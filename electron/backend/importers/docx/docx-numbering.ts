import { formatNumber } from '../office/format-number.ts';
import { childOf, childrenOf, type XmlElement } from '../office/xml-tree.ts';
import { type DocxStyles, readSwitch, readValue } from './docx-styles.ts';

/** What stands before a numbered paragraph. */
export interface ListLabel {
  /** From 1. */
  readonly depth: number;
  /** Its number among its like; null for a bullet. */
  readonly ordinal: number | null;
  /** The label as it is printed, such as `2.1.3` or `(a)`; empty for a bullet. */
  readonly printed: string;
  /** Whether it shows the numbers of more than one level. */
  readonly isCompound: boolean;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** The label with `%1` for the number of the first level. */
  readonly text: string;
  readonly isLegal: boolean;
}

/** Counts the numbered paragraphs of a document, in the order in which they stand. */
export class DocxNumbering {
  readonly #lists = new Map<string, XmlElement>();
  readonly #instances = new Map<string, XmlElement>();
  readonly #styles: DocxStyles;
  /** The last number of each level, by list. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #levels = new Map<string, readonly (Level | undefined)[]>();

  constructor(root: XmlElement | null, styles: DocxStyles) {
    this.#styles = styles;
    for (const list of childrenOf(root, 'w:abstractNum')) {
      this.#lists.set(list.attributes['w:abstractNumId'] ?? '', list);
    }
    for (const instance of childrenOf(root, 'w:num')) {
      this.#instances.set(instance.attributes['w:numId'] ?? '', instance);
    }
  }

  /** The label of the next paragraph of a list, at a level from 0; null for one that has none. */
  next(numId: string, level: number): ListLabel | null {
    const listId = this.#listOf(numId);
    const instance = this.#instances.get(numId);
    if (listId === null || !instance || level < 0 || level > 8) return null;
    const levels = this.#levels.get(numId) ?? this.#readLevels(listId, instance);
    this.#levels.set(numId, levels);
    const own = levels[level];
    if (!own) return null;
    const counts = this.#counts.get(listId) ?? [];
    this.#counts.set(listId, counts);
    this.#restart(numId, instance, counts);
    for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1;
    const ordinal = (counts[level] ?? own.start - 1) + 1;
    counts[level] = ordinal;
    counts.length = level + 1;
    if (own.format === 'none') return null;
    const places = own.text.match(/%\d/g) ?? [];
    if (own.format === 'bullet' || places.length === 0)
      return { depth: level + 1, ordinal: null, printed: '', isCompound: false };
    const printed = own.text.replace(/%(\d)/g, (_all, place: string) => {
      const index = Number(place) - 1;
      return formatNumber(counts[index] ?? 1, own.isLegal ? 'decimal' : (levels[index]?.format ?? 'decimal'));
    });
    return { depth: level + 1, ordinal, printed: printed.trim(), isCompound: places.length > 1 };
  }

  /** Sets the counts to where a list begins anew, when its first paragraph comes. */
  #restart(numId: string, instance: XmlElement, counts: (number | undefined)[]): void {
    if (this.#begun.has(numId)) return;
    this.#begun.add(numId);
    for (const override of childrenOf(instance, 'w:lvlOverride')) {
      const start = readCount(readValue(override, 'w:startOverride'));
      const level = Number(override.attributes['w:ilvl']);
      if (start !== null && level >= 0 && level <= 8) counts[level] = start - 1;
    }
  }

  #listOf(numId: string, seen: ReadonlySet<string> = new Set()): string | null {
    const listId = readValue(this.#instances.get(numId) ?? null, 'w:abstractNumId');
    if (listId === null || seen.has(numId)) return listId;
    const linked = readValue(this.#lists.get(listId) ?? null, 'w:numStyleLink');
    const linkedId = linked === null ? null : this.#styles.get(linked).numId;
    return (linkedId && this.#listOf(linkedId, new Set([...seen, numId]))) || listId;
  }

  #readLevels(listId: string, instance: XmlElement): (Level | undefined)[] {
    const levels: (Level | undefined)[] = [];
    const overriding = childrenOf(instance, 'w:lvlOverride').flatMap((override) =>
      childrenOf(override, 'w:lvl'),
    );
    for (const element of [...childrenOf(this.#lists.get(listId), 'w:lvl'), ...overriding]) {
      const index = Number(element.attributes['w:ilvl']);
      if (!(index >= 0 && index <= 8)) continue;
      levels[index] = {
        start: readCount(readValue(element, 'w:start')) ?? 1,
        format: childOf(element, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
        text: readValue(element, 'w:lvlText') ?? '',
        isLegal: readSwitch(element, 'w:isLgl') ?? false,
      };
    }
    return levels;
  }
}

function readCount(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
