import { childOf, childrenOf, descendantsOf, type XmlElement } from '../office/xml-tree.ts';

/** A picture that a drawing shows, by the id that the part's targets have for it. */
export interface DocxPicture {
  readonly id: string;
  readonly alt: string;
}

/** The pictures of a drawing, without those in its text boxes. */
export function findPictures(drawing: XmlElement): DocxPicture[] {
  const alt = descendantsOf(drawing, 'wp:docPr')[0]?.attributes;
  return find(drawing, ['a:blip', 'v:imagedata']).flatMap(({ attributes }) => {
    const id = attributes['r:embed'] ?? attributes['r:id'];
    return id ? [{ id, alt: (alt?.descr ?? alt?.title ?? attributes['o:title'] ?? '').trim() }] : [];
  });
}

/** The text boxes of a drawing. One in another is part of that one's text. */
export function findTextBoxes(drawing: XmlElement): XmlElement[] {
  return find(drawing, ['w:txbxContent']);
}

/** Of the same content for programs of different ages, that which shows anything. Only one is read, or it would stand twice. */
export function pickAlternative(alternatives: XmlElement): XmlElement {
  const choices = childrenOf(alternatives, 'mc:Choice');
  const shows = (choice: XmlElement) =>
    find(choice, ['w:t', 'm:t', 'a:blip', 'v:imagedata', 'w:txbxContent', 'w:sym']).length > 0;
  return choices.find(shows) ?? childOf(alternatives, 'mc:Fallback') ?? choices[0] ?? alternatives;
}

/** The outermost elements of these names. */
function find(element: XmlElement, names: readonly string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return child.name === 'w:txbxContent' ? [] : find(child, names);
  });
}
