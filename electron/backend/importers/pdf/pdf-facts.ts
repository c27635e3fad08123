import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineTitle } from './pdf-headings.ts';
import type { PdfInfo } from './pdf-metadata.ts';

/** What the file says about itself; empty where it is damaged. */
export async function readInfo(document: PDFDocumentProxy): Promise<PdfInfo> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const read = (key: string): string => {
    const value: unknown = Reflect.get(info, key);
    return typeof value === 'string' ? value : '';
  };
  const stated: unknown = metadata?.get('dc:creator');
  const creators = Array.isArray(stated) ? stated.filter((one) => typeof one === 'string') : [];
  const title: unknown = metadata?.get('dc:title');
  return {
    title: read('Title') || (typeof title === 'string' ? title : ''),
    authors: creators.length > 0 ? creators : [read('Author')].filter(Boolean),
    created: read('CreationDate'),
    modified: read('ModDate'),
  };
}

const mostTitles = 5000;
const deepest = 6;

/** The titles of the file's table of contents, in order; none where it is damaged. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineTitle[]> {
  const roots: unknown = await document.getOutline().catch(() => null);
  const titles: OutlineTitle[] = [];
  const collect = (items: unknown, depth: number): void => {
    if (!Array.isArray(items) || depth > deepest) return;
    for (const item of items) {
      if (titles.length >= mostTitles || typeof item !== 'object' || item === null) return;
      const title: unknown = Reflect.get(item, 'title');
      if (typeof title === 'string' && title.trim()) titles.push({ title, depth });
      collect(Reflect.get(item, 'items'), depth + 1);
    }
  };
  collect(roots, 0);
  return titles;
}

/** What each page is called: as the file labels it, else by the number printed on it, else by its place. */
export async function readLabels(
  document: PDFDocumentProxy,
  printed: readonly (string | null)[],
): Promise<string[]> {
  const stated = await document.getPageLabels().catch(() => null);
  const says = stated?.some((label, i) => label && label !== String(i + 1)) === true;
  return printed.map((number, i) => {
    const label = (says ? stated?.[i] : number) || String(i + 1);
    return label.slice(0, 40);
  });
}
