/** Words on a page: `x` from its left edge and `y` from its top, in points. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: 'Plain' | 'Plain-Bold' | 'Plain-Italic' | 'PlainMono';
}

/** A page of A5 width in points; every letter of its fonts is half as wide as the type is large. */
export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** Whether a picture fills it. */
  readonly hasPicture?: boolean;
  /** Wraps its texts as what is no content, by the texts' place in the list. */
  readonly artifacts?: readonly number[];
}

export interface PdfFacts {
  readonly title?: string;
  readonly author?: string;
  readonly created?: string;
  /** The entry `/Nums` of the page labels, as PDF writes it. */
  readonly labels?: string;
  /** Titles of the outline, each of page 1. */
  readonly outline?: readonly string[];
  /** What was filled into the text fields of page 1. */
  readonly fields?: readonly string[];
}

export const pageSize = { width: 420, height: 595 };

const fonts = ['Plain', 'Plain-Bold', 'Plain-Italic', 'PlainMono'] as const;

/** A PDF with these pages, uncompressed and without a font file: its letters are UTF-16 and mean themselves. */
export function makePdf(pages: readonly PdfPage[], facts: PdfFacts = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('');
  const tree = add('');
  const toUnicode = add(stream('', identityMap));
  const fontNumbers = fonts.map((name) => {
    const description = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    );
    const letters = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${description} 0 R /DW 500 >>`,
    );
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${letters} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
    );
  });
  const picture = add(
    stream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
      '\x00\x7f\x7f\x00',
    ),
  );
  const kids = pages.map((page) => {
    const content = add(stream('', paint(page)));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${pageSize.width} ${pageSize.height}] /Contents ${content} 0 R /Resources << /Font << ${fonts.map((name, i) => `/${name} ${fontNumbers[i]} 0 R`).join(' ')} >> /XObject << /Picture ${picture} 0 R >> >> >>`,
    );
  });
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const titles = (facts.outline ?? []).map(() => add(''));
  const outline = add('');
  titles.forEach((number, i) => {
    const next = titles[i + 1] ? ` /Next ${titles[i + 1]} 0 R` : '';
    objects[number - 1] =
      `<< /Title ${text(facts.outline?.[i] ?? '')} /Parent ${outline} 0 R${next} /Dest [${kids[0]} 0 R /Fit] >>`;
  });
  objects[outline - 1] =
    `<< /Type /Outlines /Count ${titles.length}${titles.length > 0 ? ` /First ${titles[0]} 0 R /Last ${titles.at(-1)} 0 R` : ''} >>`;
  const fields = (facts.fields ?? []).map((value, i) =>
    add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T ${text(`field ${i}`)} /V ${text(value)} /Rect [50 50 200 70] /P ${kids[0]} 0 R >>`,
    ),
  );
  const references = fields.map((field) => `${field} 0 R`).join(' ');
  const form = fields.length > 0 ? ` /AcroForm << /Fields [${references}] >>` : '';
  const first = (kids[0] ?? 1) - 1;
  if (form) objects[first] = `${objects[first]?.slice(0, -2)}/Annots [${references}] >>`;
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R /Outlines ${outline} 0 R${form}${facts.labels ? ` /PageLabels << /Nums [${facts.labels}] >>` : ''} >>`;
  const info = add(
    `<< ${facts.title ? `/Title ${text(facts.title)} ` : ''}${facts.author ? `/Author ${text(facts.author)} ` : ''}${facts.created ? `/CreationDate (${facts.created}) ` : ''}>>`,
  );
  return assemble(objects, catalog, info);
}

/** Lines of a column, one under the other. */
export function column(
  lines: readonly string[],
  place: { x: number; y: number; leading?: number; size?: number },
): PdfText[] {
  const { x, y, leading = 12, size = 10 } = place;
  return lines.map((line, i) => ({
    x: x + (line.length - line.trimStart().length) * size * 0.5,
    y: y + i * leading,
    size,
    text: line.trim(),
  }));
}

function paint({ texts, hasPicture, artifacts = [] }: PdfPage): string {
  const painted = texts.map(({ x, y, text: words, size = 10, font = 'Plain' }, i) => {
    const shown = `BT /${font} ${size} Tf 1 0 0 1 ${x} ${pageSize.height - y} Tm <${hex(words)}> Tj ET`;
    return artifacts.includes(i) ? `/Artifact BMC ${shown} EMC` : shown;
  });
  const picture = hasPicture ? [`q ${pageSize.width} 0 0 ${pageSize.height} 0 0 cm /Picture Do Q`] : [];
  return [...picture, ...painted].join('\n');
}

function hex(words: string): string {
  return Array.from({ length: words.length }, (_, i) =>
    words.charCodeAt(i).toString(16).padStart(4, '0'),
  ).join('');
}

function text(words: string): string {
  return `<feff${hex(words)}>`;
}

function stream(entries: string, body: string): string {
  return `<< ${entries}/Length ${body.length} >>\nstream\n${body}\nendstream`;
}

const identityMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

function assemble(objects: readonly string[], catalog: number, info: number): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
