import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';
import { type EpubContent, makeEpub } from '../../../../../helpers/make-epub.ts';
import { makePng } from '../../../../../helpers/make-png.ts';
import { damageInZip, makeZip } from '../../../../../helpers/make-zip.ts';
import { readDirections, readReferences } from '../../../../../helpers/read-references.ts';

async function read(content: EpubContent) {
  return importText(await makeEpub(content), 'book.epub');
}

describe('the text of a book', () => {
  it('is its chapters in reading order, with their headings, lists and quotations', async () => {
    const { blocks } = await read({
      chapters: {
        'text/two.xhtml': '<h1>One</h1><p>First.</p><blockquote><p>Said.</p></blockquote>',
        'text/one.xhtml': '<h1>Two</h1><ol start="3"><li>Third</li></ol>',
      },
    });
    expect(blocks).toEqual([
      'heading 1: One',
      'paragraph: First.',
      'quote: Said.',
      'heading 1: Two',
      'list_item · 3: Third',
    ]);
  });

  it('is read as XML, in which any element may be empty and HTML’s names of characters are known', async () => {
    const { blocks } = await read({
      prolog: '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html>',
      chapters: {
        'a.xhtml':
          '<p><a id="x"/>One&#x2014;two&nbsp;&hellip;</p><script src="x.js"/><p>Three<![CDATA[ & four]]></p><div/><p>Five &amp;amp; six.</p>',
      },
    });
    expect(blocks).toEqual([
      'paragraph: One—two\u00a0…',
      'paragraph: Three & four',
      'paragraph: Five &amp; six.',
    ]);
  });

  it('is read as HTML where it is no XML', async () => {
    const { blocks } = await read({ chapters: { 'a.xhtml': '<p>One<br>two<p>Three & four' } });
    expect(blocks).toEqual(['paragraph: One\ntwo', 'paragraph: Three & four']);
  });

  it('keeps notes and references, also across chapters', async () => {
    const { content } = await read({
      chapters: {
        'text/a b.xhtml':
          '<p id="p1">Words<a epub:type="noteref" href="../notes.xhtml#n1">1</a> and <a href="../notes.xhtml">the notes</a>, <a href="https://example.org/">web</a>.</p>',
        'notes.xhtml':
          '<aside epub:type="footnote" id="n1" hidden="hidden"><p>The note.</p></aside><p><a href="text/a%20b.xhtml#p1">back</a></p>',
      },
    });
    expect(readReferences(content)).toEqual([
      '1 note → The note.',
      'the notes → The note.\nback',
      'back → Words1 and the notes, web.',
    ]);
  });

  it('keeps the pictures that the book holds, and the cover that no chapter shows', async () => {
    const { blocks, pictures } = await read({
      items: '<item id="c" href="img/cover.png" media-type="image/png" properties="cover-image"/>',
      files: { 'OPS/img/cover.png': makePng(30, 40), 'OPS/img/map.png': makePng(50, 50) },
      chapters: {
        'text/a.xhtml':
          '<p>Words.</p><img src="../img/map.png" alt="A map"/><img src="http://127.0.0.1:9/x.png" alt="x"/><img src="../../../../etc/passwd"/>',
      },
    });
    expect(blocks).toEqual(['image: ', 'paragraph: Words.', 'image: A map']);
    expect(pictures.map(({ width }) => width)).toEqual([30, 50]);
  });

  it('says how many pictures are of kinds that are not shown', async () => {
    const { warnings } = await read({
      files: { 'OPS/a.svg': '<svg/>' },
      chapters: { 'a.xhtml': '<p>Words.</p><img src="a.svg"/><img src="a.svg"/><img src="missing.png"/>' },
    });
    expect(warnings).toEqual(['Pictures of kinds that are not shown, such as drawings, were left out: 1.']);
  });

  it('is read without a picture that is damaged, and says so', async () => {
    const whole = await makeEpub({
      files: { 'OPS/map.png': makePng(50, 50) },
      chapters: { 'a.xhtml': '<p>Words.</p><img src="map.png"/>' },
    });
    const { blocks, warnings } = await importText(damageInZip(whole, 'OPS/map.png'), 'book.epub');
    expect(blocks).toEqual(['paragraph: Words.']);
    expect(warnings).toEqual([
      'Damaged pictures were left out: 1. Save the file once more, and import it again.',
    ]);
  });

  it('shows a cover once that is framed by a drawing', async () => {
    const { blocks } = await read({
      items: '<item id="c" href="cover.png" media-type="image/png"/>',
      record: '<opf:meta name="cover" content="c"/>',
      files: { 'OPS/cover.png': makePng(30, 40) },
      chapters: {
        'cover.xhtml': '<svg xmlns:xlink="x"><text>drawn</text><image xlink:href="cover.png"/></svg>',
        'a.xhtml': '<p>Words.</p>',
      },
    });
    expect(blocks).toEqual(['image: ', 'paragraph: Words.']);
  });

  it('counts the pages of a chapter that is no XML once', async () => {
    const { text, pages } = await read({
      chapters: {
        'a.xhtml': '<p><span epub:type="pagebreak">1</span>One<br>two.</p>',
        'b.xhtml': '<p><span epub:type="pagebreak">2</span>Three.</p>',
      },
    });
    expect(pages.map(({ start, label }) => [label, text.slice(start, start + 3)])).toEqual([
      ['1', 'One'],
      ['2', 'Thr'],
    ]);
  });

  it('keeps where the pages of the printed book begin, and not their numbers', async () => {
    const { text, pages, content } = await read({
      chapters: {
        'a.xhtml':
          '<span epub:type="pagebreak" id="p1" title="xi"/><h1>One</h1><p>First <span epub:type="pagebreak">12</span> half, <b>se<span role="doc-pagebreak" aria-label="13">[13]</span>cond</b>.</p><hr epub:type="pagebreak" title="14"/><p>Last. <a href="#p1">Up</a></p><div epub:type="pagebreak" title="15"/>',
      },
    });
    expect(text).toBe('One\nFirst half, second.\nLast. Up');
    expect(pages.map(({ start, label }) => [label, text.slice(start, start + 4)])).toEqual([
      ['xi', 'One\n'],
      ['12', 'half'],
      ['13', 'cond'],
      ['14', 'Last'],
    ]);
    expect(readReferences(content)).toEqual(['Up → One']);
  });

  it('leaves out its lists of places, scripts and frames', async () => {
    const { blocks } = await read({
      items: '',
      chapters: {
        'a.xhtml':
          '<nav epub:type="toc"><ol><li>Words</li></ol></nav><p onclick="x()">Words.</p><script>x()</script><iframe src="x"></iframe><p><a href="javascript:x()">more</a></p>',
      },
    });
    expect(blocks).toEqual(['paragraph: Words.', 'paragraph: more']);
  });

  it('keeps the direction that a chapter states', async () => {
    const { content } = await read({ chapters: { 'a.xhtml': '<body dir="rtl"><p>שלום</p></body>' } });
    expect(readDirections(content)).toEqual(['rtl']);
  });

  it('says how many chapters it lists and does not hold', async () => {
    const bytes = await makeZip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<c:container xmlns:c="urn:oasis:names:tc:opendocument:xmlns:container"><c:rootfile full-path="b.opf"/></c:container>',
      'b.opf':
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      'a.xhtml': '<html><body><p>Words.</p></body></html>',
    });
    const { blocks, warnings } = await importText(bytes, 'book.epub');
    expect(blocks).toEqual(['paragraph: Words.']);
    expect(warnings).toEqual(['Chapters that book.epub lists and does not hold: 1.']);
  });
});

describe('what a book says of itself', () => {
  it('is its title, authors, publisher, language and date of publication', async () => {
    const { metadata, evidence, otherDates } = await read({
      chapters: { 'a.xhtml': '<p>Words.</p>' },
      record:
        '<dc:title>A Book</dc:title><dc:creator opf:role="aut">Jane Doe</dc:creator><dc:creator id="t">John Roe</dc:creator><opf:meta refines="#t" property="role">trl</opf:meta><dc:publisher>A House</dc:publisher><dc:language>de</dc:language><dc:date opf:event="modification">2020-01-02</dc:date><dc:date opf:event="publication">1999-05</dc:date>',
    });
    expect(metadata).toMatchObject({
      title: 'A Book',
      authors: ['Jane Doe'],
      publisher: 'A House',
      language: 'de',
      publishedOn: '1999-05',
    });
    expect(evidence.publishedOn).toBe('the book’s own record: “1999-05”');
    expect(otherDates).toEqual([
      { text: '2020-01-02', why: 'The book’s record, as the date of modification' },
    ]);
  });

  it('is empty where it says a year that no book has', async () => {
    const { metadata } = await read({
      chapters: { 'a.xhtml': '<p>Words.</p>' },
      record: '<dc:date>0101-01-01T00:00:00+00:00</dc:date>',
    });
    expect(metadata.publishedOn).toBeNull();
  });
});

describe('a book that cannot be read', () => {
  const encryption = (algorithm: string) =>
    `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;
  const chapters = { 'a.xhtml': '<p>Words.</p>' };

  it('is one that is protected; disguised fonts are no matter', async () => {
    const book = (algorithm: string) =>
      read({ chapters, files: { 'META-INF/encryption.xml': encryption(algorithm) } });
    await expect(book('http://www.w3.org/2001/04/xmlenc#aes128-cbc')).rejects.toThrow(
      'book.epub is protected against copying',
    );
    expect((await book('http://www.idpf.org/2008/embedding')).blocks).toHaveLength(1);
  });

  it.each([
    ['that defines entities', { chapters, prolog: '<!DOCTYPE a [<!ENTITY x "y">]>' }, 'in a DOCTYPE'],
    ['without words', { chapters: { 'a.xhtml': '' } }, 'holds no text'],
    [
      'nested too deeply',
      { chapters: { 'a.xhtml': '<div>'.repeat(400) + '</div>'.repeat(400) } },
      'too deeply',
    ],
  ])('ends in a sentence: one %s', async (_what, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });

  it('ends in a sentence: one without a package', async () => {
    const bytes = await makeZip({ mimetype: 'application/epub+zip', 'a.xhtml': '<p>Words.</p>' });
    await expect(importText(bytes, 'book.epub')).rejects.toThrow('book.epub is damaged');
  });
});

const fixtures = path.resolve(import.meta.dirname, '../../../../../../shared/fixtures/epub');

describe.skipIf(!existsSync(fixtures))('books of other makers', () => {
  it.each(existsSync(fixtures) ? readdirSync(fixtures) : [])('%s is read', async (name) => {
    const reading = importText(readFileSync(path.join(fixtures, name)), name);
    if (name.includes('external-id')) await expect(reading).rejects.toThrow('in a DOCTYPE');
    else expect((await reading).metadata.title).toBeTruthy();
  });
});
