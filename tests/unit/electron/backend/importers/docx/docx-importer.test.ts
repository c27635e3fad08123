import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../../../../core/text/schema.ts';
import { importText } from '../../../../../helpers/import-text.ts';
import { type DocxContent, makeDocx, p, r } from '../../../../../helpers/make-docx.ts';
import { makePng } from '../../../../../helpers/make-png.ts';
import { damageInZip, makeZip } from '../../../../../helpers/make-zip.ts';
import { readDirections, readReferences } from '../../../../../helpers/read-references.ts';

async function read(content: DocxContent) {
  return importText(await makeDocx(content), 'report.docx');
}

const heading = (level: number) =>
  `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`;

const level = (index: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbered = (numId: number, index: number) =>
  `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${numId}"/></w:numPr>`;

describe('the text of a Word document', () => {
  it('keeps headings by the built-in styles, styles based on them, and outline levels', async () => {
    const styles = `${heading(1)}${heading(2)}<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H2"/></w:style>`;
    const { blocks } = await read({
      styles,
      body: [
        p('One', '<w:pStyle w:val="H1"/>'),
        p('Two', '<w:pStyle w:val="Own"/>'),
        p('Three', '<w:outlineLvl w:val="2"/>'),
        p('Words.'),
      ].join(''),
    });
    expect(blocks).toEqual(['heading 1: One', 'heading 2: Two', 'heading 3: Three', 'paragraph: Words.']);
  });

  it('ends with styles that are based on each other', async () => {
    const styles = ['A', 'B']
      .map(
        (id, i) =>
          `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${'BA'[i]}"/></w:style>`,
      )
      .join('');
    expect((await read({ styles, body: p('Words.', '<w:pStyle w:val="A"/>') })).blocks).toEqual([
      'paragraph: Words.',
    ]);
  });

  it('keeps lists with their depth and their numbers, also across other paragraphs', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'bullet', '•')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
    const { blocks } = await read({
      numbering,
      body: [
        p('One', numbered(5, 0)),
        p('Deep', numbered(5, 1)),
        p('Between.'),
        p('Two', numbered(5, 0)),
        p('Four', numbered(6, 0)),
        p('None', numbered(0, 0)),
      ].join(''),
    });
    expect(blocks).toEqual([
      'list_item · 1: One',
      'list_item ··: Deep',
      'paragraph: Between.',
      'list_item · 2: Two',
      'list_item · 4: Four',
      'paragraph: None',
    ]);
  });

  it('keeps the numbers of headings and of paragraphs that are counted in parts', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>`;
    const { blocks } = await read({
      styles: heading(1),
      numbering,
      body: [
        p('Scope', `<w:pStyle w:val="H1"/>${numbered(5, 0)}`),
        p('First.', numbered(5, 1)),
        p('Second.', numbered(5, 1)),
      ].join(''),
    });
    expect(blocks).toEqual(['heading 1: I Scope', 'paragraph: I.1 First.', 'paragraph: I.2 Second.']);
  });

  it('keeps tables with their columns, and takes those that only frame text apart', async () => {
    const cell = (content: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const { blocks, content } = await read({
      body: [
        '<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>',
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('A'), '<w:gridSpan w:val="2"/>')}${cell(p('B'))}</w:tr>`,
        `<w:tr>${cell(p('1') + p('2'), '<w:vMerge w:val="restart"/>')}${cell(p('3'))}${cell(p('4'))}</w:tr>`,
        `<w:tr>${cell(p('x'), '<w:vMerge/>')}${cell(p('5'))}${cell(p('6'))}</w:tr></w:tbl>`,
        `<w:tbl><w:tr>${cell(p('In a box.') + p('Still in it.'))}</w:tr></w:tbl>`,
        '<w:p/>',
      ].join(''),
    });
    expect(blocks).toEqual([
      'table_row: A\tB',
      'table_row: 1 2\t3\t4',
      'table_row: 5\t6',
      'paragraph: In a box.',
      'paragraph: Still in it.',
    ]);
    expect(readDirections(content).slice(0, 3)).toEqual(['rtl', 'rtl', 'rtl']);
    const first = schema.nodeFromJSON(content).firstChild?.child(0);
    expect(first?.attrs.place).toMatchObject({ row: 0, rows: 3, isHeader: true });
    expect(first?.lastChild?.marks[0]?.attrs.column).toBe(2);
  });

  it('keeps quotations, emphasis, line breaks and signs', async () => {
    const { blocks, content } = await read({
      styles: '<w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>',
      body:
        p('Said.', '<w:pStyle w:val="Q"/>') +
        p(
          `${r('Bold', '<w:b/>')}${r(' and not', '<w:b w:val="0"/>')}<w:r><w:br/><w:t>next</w:t><w:noBreakHyphen/><w:t>e</w:t></w:r>${r('\u0301nd')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`,
        ),
    });
    expect(blocks).toEqual(['quote: Said.', 'paragraph: Bold and not\nnext\u2011énd→']);
    const bold = schema.nodeFromJSON(content).firstChild?.child(1).firstChild;
    expect(bold?.marks.map(({ type }) => type.name)).toEqual(['strong']);
  });

  it('is not lost behind a field whose end was deleted', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>';
    const rest =
      '<w:del><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>';
    const { blocks } = await read({ body: p(r('One') + begin + rest) + p(r('Two')) });
    expect(blocks).toEqual(['paragraph: One', 'paragraph: Two']);
  });

  it('keeps whole web and mail addresses of links, and no others', async () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
    const field = (instruction: string, text: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { blocks } = await read({
      links: { a: 'https://example.org/a', b: 'javascript:alert(1)', c: 'file:///etc/passwd' },
      body: [
        p(link('a', 'web')),
        p(link('b', 'script')),
        p(link('c', 'file')),
        p(`${field(' HYPERLINK "mailto:a@example.org" ', 'mail')}${r(' after')}`),
        p(`<w:r><w:t>on </w:t></w:r>${field(' PAGE ', '7')}`),
      ].join(''),
    });
    expect(blocks).toEqual([
      'paragraph: [web](https://example.org/a)',
      'paragraph: script',
      'paragraph: file',
      'paragraph: [mail](mailto:a@example.org) after',
      'paragraph: on 7',
    ]);
  });

  it('keeps footnotes and endnotes behind the text, and where they belong', async () => {
    const note = (kind: string, id: number, content: string, type = '') =>
      `<w:${kind} w:id="${id}"${type && ` w:type="${type}"`}>${content}</w:${kind}>`;
    const sign = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const { blocks, content } = await read({
      footnotes:
        note('footnote', 0, p('line'), 'separator') +
        note('footnote', 4, p(`<w:r><w:footnoteRef/></w:r>${r(' Foot.')}`) + p('More.')),
      endnotes: note('endnote', 2, p('End.')),
      body:
        p(`${r('Text')}${sign('footnote', 4)}${r(' goes on')}${sign('endnote', 2)}${r('.')}`) + p('After.'),
    });
    expect(blocks).toEqual([
      'paragraph: Text[1] goes on[i].',
      'paragraph: After.',
      'paragraph: [1] Foot.',
      'paragraph: More.',
      'paragraph: [i] End.',
    ]);
    expect(readReferences(content)).toEqual(['[1] note → [1] Foot.\nMore.', '[i] note → [i] End.']);
  });

  it('keeps references to other places of the text', async () => {
    const { content } = await read({
      body:
        p(`<w:hyperlink w:anchor="there">${r('see below')}</w:hyperlink>`) +
        p(`<w:bookmarkStart w:id="1" w:name="there"/>${r('Here.')}`),
    });
    expect(readReferences(content)).toEqual(['see below → Here.']);
  });

  it('keeps references behind a paragraph that is cut for its length', async () => {
    const long = `${'Words\u00a0 of a sentence. '.repeat(1000)}${'x'.repeat(45_000)}`;
    const { content } = await read({
      body:
        p(`<w:hyperlink w:anchor="there">${r('see below')}</w:hyperlink>`) +
        p(long) +
        p(`<w:bookmarkStart w:id="1" w:name="there"/>${r('Here.')}`),
    });
    expect(readReferences(content)).toEqual(['see below → Here.']);
  });

  it('keeps text boxes once, and pictures with what is said in their stead', async () => {
    const box = `<w:txbxContent>${p('In the box.')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box}</v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const { blocks, pictures } = await read({
      pictures: { pic: makePng(20, 20) },
      body: p(
        `${r('Around ')}<w:r>${both}</w:r><w:r><w:drawing><wp:docPr descr="A map"/><a:blip r:embed="pic"/></w:drawing></w:r>${r('it.')}`,
      ),
    });
    expect(blocks).toEqual(['paragraph: Around it.', 'paragraph: In the box.', 'image: A map']);
    expect(pictures).toHaveLength(1);
  });

  it('says how many pictures are of kinds that are not shown', async () => {
    const { warnings } = await read({
      pictures: { pic: new TextEncoder().encode('<svg/>') },
      body: p(`${r('Words.')}<w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r>`),
    });
    expect(warnings).toEqual(['Pictures of kinds that are not shown, such as drawings, were left out: 1.']);
  });

  it('is read without a picture that is damaged, and says so', async () => {
    const whole = await makeDocx({
      pictures: { map: makePng(20, 20), pic: makePng(30, 30) },
      body: p(
        `${r('Words.')}<w:r><w:drawing><a:blip r:embed="map"/></w:drawing><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r>`,
      ),
    });
    const { blocks, pictures, warnings } = await importText(
      damageInZip(whole, 'word/media/map.png'),
      'report.docx',
    );
    expect(blocks).toEqual(['paragraph: Words.', 'image: ']);
    expect(pictures).toMatchObject([{ width: 30 }]);
    expect(warnings).toEqual([
      'Damaged pictures were left out: 1. Save the file once more, and import it again.',
    ]);
    await expect(importText(damageInZip(whole, 'word/document.xml'), 'report.docx')).rejects.toThrow(
      'report.docx is damaged',
    );
  });

  it('keeps insertions under review, leaves deletions, hidden text and comments out, and says so', async () => {
    const { blocks, warnings } = await read({
      comments: `<w:comment w:id="1">${p('Really?')}</w:comment>`,
      body: [
        p(
          `${r('It ')}<w:ins w:id="1">${r('was')}</w:ins><w:del w:id="2"><w:r><w:delText>is</w:delText></w:r></w:del>${r(' so.')}<w:r><w:commentReference w:id="1"/></w:r>${r('Secret', '<w:vanish/>')}`,
        ),
        p('Joined ', '<w:rPr><w:del w:id="3"/></w:rPr>'),
        p('lines.'),
      ].join(''),
    });
    expect(blocks).toEqual(['paragraph: It was so.', 'paragraph: Joined lines.']);
    expect(warnings).toEqual([
      'Comments, which are no part of the text, were left out: 1.',
      'Deletions under review were left out: 2. Insertions are kept as text.',
      'Stretches of hidden text were left out: 1.',
    ]);
  });

  it('sets the table of contents aside', async () => {
    const { blocks, setAside } = await read({
      styles: '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>',
      body: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}${p('One 3', '<w:pStyle w:val="T"/>')}</w:sdtContent></w:sdt>${p('One')}`,
    });
    expect(blocks).toEqual(['paragraph: One']);
    expect(setAside.map(({ before, fate }) => [before, fate])).toEqual([
      [0, { kind: 'removed', reason: 'navigation' }],
      [0, { kind: 'removed', reason: 'navigation' }],
    ]);
  });

  it('keeps the direction that a paragraph states', async () => {
    const { content } = await read({ body: p('שלום AB', '<w:bidi/>') + p('Words') });
    expect(readDirections(content)).toEqual(['rtl', null]);
  });

  it('is read whatever prefixes its XML has', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const bytes = await makeZip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<document xmlns="${main}"><body><p><r><t>Words.</t></r></p><x:p xmlns:x="${main}"><x:r><x:t>More.</x:t></x:r></x:p></body></document>`,
    });
    expect((await importText(bytes, 'a.docx')).blocks).toEqual(['paragraph: Words.', 'paragraph: More.']);
  });
});

describe('what a Word document says of itself', () => {
  const core = (title: string, creator: string) =>
    `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:created>2024-03-01T10:00:00Z</dcterms:created>`;

  it('is its title and authors; when it was made is not when it was published', async () => {
    const { metadata, evidence, otherDates } = await read({
      core: core('Annual report', 'Jane Doe;John Roe'),
      body: p('Words.'),
    });
    expect(metadata).toMatchObject({
      title: 'Annual report',
      authors: ['Jane Doe', 'John Roe'],
      publishedOn: null,
    });
    expect(evidence.title).toBe('the properties of the file');
    expect(otherDates).toEqual([{ text: '2024-03-01', why: 'When the file was made, in its properties' }]);
  });

  it('is completed by the byline and the date that stand at its top', async () => {
    const { metadata, evidence } = await read({
      core: core('Annual report', 'Secretary'),
      body:
        p('Annual report') + p('By Jane Doe and John Roe') + p('5 March 2024') + p('Words of the report.'),
    });
    expect(metadata).toMatchObject({ authors: ['Jane Doe', 'John Roe'], publishedOn: '2024-03-05' });
    expect(evidence.publishedOn).toBe('the date line “5 March 2024”');
    const other = await read({
      body: p('Meeting of 5 March 2024') + p('It was decided on 6 March 2024 that nothing is decided.'),
    });
    expect(other.metadata.publishedOn).toBeNull();
  });

  it('gives way to the title in the text, and is not taken from programs and accounts', async () => {
    const styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>';
    const own = await read({
      styles,
      core: core('Old', 'Windows User'),
      body: p('New', '<w:pStyle w:val="T"/>') + p('Words.'),
    });
    expect(own.metadata).toMatchObject({ title: 'New', authors: [] });
    const leftOver = await read({ core: core('Microsoft Word - draft3.doc', 'Admin'), body: p('Words.') });
    expect(leftOver.metadata).toMatchObject({ title: null, authors: [] });
  });
});

describe('a Word document that cannot be read', () => {
  it.each([
    ['without words', { body: '<w:p/>' }, 'report.docx holds no text.'],
    ['with comments only', { body: '<w:p/>', comments: '<w:comment/>' }, 'holds no text, only comments'],
    ['with broken XML', { body: '<w:p>' }, 'report.docx is damaged'],
    ['nested too deeply', { body: `${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}` }, 'nested too deeply'],
  ])('%s ends in a sentence', async (_what, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });

  it('that defines entities ends in a sentence', async () => {
    const bytes = await makeZip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    });
    await expect(importText(bytes, 'a.docx')).rejects.toThrow('defines abbreviations of its own');
  });
});

const fixtures = path.resolve(import.meta.dirname, '../../../../../../shared/fixtures/docx');

describe.skipIf(!existsSync(fixtures))('Word documents of other makers', () => {
  it.each(existsSync(fixtures) ? readdirSync(fixtures) : [])('%s is read', async (name) => {
    const reading = importText(readFileSync(path.join(fixtures, name)), name);
    if (name === 'comment.docx') await expect(reading).rejects.toThrow('only comments');
    else expect((await reading).blocks.length).toBeGreaterThan(0);
  });
});
