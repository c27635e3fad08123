import { describe, expect, it } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';
import { makeOdt, type OdtContent } from '../../../../../helpers/make-odt.ts';
import { makePng } from '../../../../../helpers/make-png.ts';
import { damageInZip, makeZip } from '../../../../../helpers/make-zip.ts';
import { readDirections, readReferences } from '../../../../../helpers/read-references.ts';

async function read(content: OdtContent) {
  return importText(await makeOdt(content), 'report.odt');
}

const p = (content: string, style = '') =>
  `<text:p${style && ` text:style-name="${style}"`}>${content}</text:p>`;

const style = (family: string, name: string, properties: string, attributes = '') =>
  `<style:style style:family="${family}" style:name="${name}"${attributes}>${properties}</style:style>`;

const numbers = (name: string, levels: string[]) =>
  `<text:list-style style:name="${name}">${levels
    .map(
      (format, i) =>
        `<text:list-level-style-number text:level="${i + 1}" style:num-format="${format}" text:display-levels="${i + 1}"/>`,
    )
    .join('')}</text:list-style>`;

const item = (content: string, attributes = '') => `<text:list-item${attributes}>${content}</text:list-item>`;
const list = (name: string, content: string, attributes = '') =>
  `<text:list text:style-name="${name}"${attributes}>${content}</text:list>`;

describe('the text of an OpenDocument text', () => {
  it('keeps headings, their numbers, the title and quotations', async () => {
    const { blocks, metadata } = await read({
      styles: [
        style('paragraph', 'P1', '', ' style:parent-style-name="Title"'),
        style('paragraph', 'P2', '', ' style:parent-style-name="Quotations"'),
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2"/></text:outline-style>',
      ].join(''),
      text: [
        p('The title', 'P1'),
        '<text:h text:outline-level="1">One</text:h>',
        '<text:section><text:h text:outline-level="2">Two</text:h></text:section>',
        p('Said.', 'P2'),
      ].join(''),
    });
    expect(blocks).toEqual([
      'heading 1: The title',
      'heading 1: 1 One',
      'heading 2: 1.a Two',
      'quote: Said.',
    ]);
    expect(metadata.title).toBe('The title');
  });

  it('keeps lists with their depth and numbers, also those that go on', async () => {
    const { blocks } = await read({
      styles: `${numbers('N', ['1', '1'])}<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>`,
      text: [
        list('N', item(p('One') + p('More of it.')) + item(p('Two') + list('N', item(p('Deep'))))),
        p('Between.'),
        list('N', item(p('Three')), ' text:continue-numbering="true"'),
        list('N', item(p('Seven'), ' text:start-value="7"')),
        list('B', item(p('Dot'))),
        list('N', item(p('Anew'))),
      ].join(''),
    });
    expect(blocks).toEqual([
      'list_item · 1: One',
      'paragraph: More of it.',
      'list_item · 2: Two',
      'paragraph: 2.1 Deep',
      'paragraph: Between.',
      'list_item · 3: Three',
      'list_item · 7: Seven',
      'list_item ·: Dot',
      'list_item · 1: Anew',
    ]);
  });

  it('keeps tables with their columns and headings', async () => {
    const cell = (content: string, attributes = '') =>
      `<table:table-cell${attributes}>${content}</table:table-cell>`;
    const { blocks, content } = await read({
      styles: style('table', 'T', '<style:table-properties style:writing-mode="rl-tb"/>'),
      text: `<table:table table:style-name="T"><table:table-column/><table:table-header-rows><table:table-row>${cell(p('A'), ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell(p('B'))}</table:table-row></table:table-header-rows><table:table-row>${cell(p('1') + p('2'))}${cell(p('3'))}${cell(p('4'))}</table:table-row></table:table>`,
    });
    expect(blocks).toEqual(['table_row: A\tB', 'table_row: 1 2\t3\t4']);
    expect(readDirections(content)).toEqual(['rtl', 'rtl']);
  });

  it('keeps emphasis, spaces, line breaks, links and references', async () => {
    const { blocks, content } = await read({
      styles: style('text', 'S', '<style:text-properties fo:font-weight="bold" fo:font-style="italic"/>'),
      text: [
        p('A<text:s text:c="3"/>b<text:tab/>c<text:line-break/><text:span text:style-name="S">d</text:span>'),
        p(
          '<text:a xlink:href="https://example.org/">web</text:a> <text:a xlink:href="javascript:x()">no</text:a>',
        ),
        p(
          '<text:a xlink:href="#there">below</text:a>, <text:bookmark-ref text:ref-name="there">there</text:bookmark-ref>',
        ),
        p('<text:bookmark-start text:name="there"/>Here.'),
      ].join(''),
    });
    expect(blocks).toEqual([
      'paragraph: A b c\nd',
      'paragraph: [web](https://example.org/) no',
      'paragraph: below, there',
      'paragraph: Here.',
    ]);
    expect(readReferences(content)).toEqual(['below → Here.', 'there → Here.']);
  });

  it('keeps notes behind the text, footnotes before endnotes', async () => {
    const note = (kind: string, sign: string, body: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${sign}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`;
    const { blocks, content } = await read({
      text:
        p(`One${note('endnote', 'i', p('End.'))} two${note('footnote', '1', p('Foot.') + p('More.'))}.`) +
        p('After.'),
    });
    expect(blocks).toEqual([
      'paragraph: One[i] two[1].',
      'paragraph: After.',
      'paragraph: [1] Foot.',
      'paragraph: More.',
      'paragraph: [i] End.',
    ]);
    expect(readReferences(content)).toEqual(['[i] note → [i] End.', '[1] note → [1] Foot.\nMore.']);
  });

  it('is read without a picture that is damaged, and says so', async () => {
    const whole = await makeOdt({
      files: { 'Pictures/map.png': makePng(20, 20) },
      text: p('Words.<draw:frame><draw:image xlink:href="Pictures/map.png"/></draw:frame>'),
    });
    const { blocks, warnings } = await importText(damageInZip(whole, 'Pictures/map.png'), 'report.odt');
    expect(blocks).toEqual(['paragraph: Words.']);
    expect(warnings).toEqual([
      'Damaged pictures were left out: 1. Save the file once more, and import it again.',
    ]);
  });

  it('keeps pictures and text boxes', async () => {
    const { blocks, pictures } = await read({
      files: { 'Pictures/map.png': makePng(20, 20) },
      text: p(
        'Around <draw:frame><draw:image xlink:href="Pictures/map.png"/><draw:image xlink:href="Pictures/other.png"/><svg:title>x</svg:title><svg:desc>A map</svg:desc></draw:frame><draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>it.',
      ),
    });
    expect(blocks).toEqual(['paragraph: Around it.', 'image: A map', 'paragraph: In the box.']);
    expect(pictures).toHaveLength(1);
  });

  it('leaves deletions, comments and hidden text out, and says so; sets the table of contents aside', async () => {
    const { blocks, warnings, setAside } = await read({
      styles: style('text', 'H', '<style:text-properties text:display="none"/>'),
      text: [
        `<text:tracked-changes><text:changed-region><text:deletion>${p('Gone.')}</text:deletion></text:changed-region></text:tracked-changes>`,
        `<text:table-of-content><text:table-of-content-source/><text:index-body>${p('Words 1')}</text:index-body></text:table-of-content>`,
        p(
          'Words<office:annotation><dc:creator>X</dc:creator><text:p>Really?</text:p></office:annotation>.<text:span text:style-name="H">Secret</text:span>',
        ),
      ].join(''),
    });
    expect(blocks).toEqual(['paragraph: Words.']);
    expect(setAside.map(({ fate }) => fate)).toEqual([{ kind: 'removed', reason: 'navigation' }]);
    expect(warnings).toHaveLength(3);
  });

  it('keeps the direction that a paragraph’s style states', async () => {
    const { content } = await read({
      styles: style('paragraph', 'R', '<style:paragraph-properties style:writing-mode="rl-tb"/>'),
      text: p('שלום', 'R') + p('Words'),
    });
    expect(readDirections(content)).toEqual(['rtl', null]);
  });
});

describe('what an OpenDocument text says of itself', () => {
  it('is its title and who wrote it first, and when the file was made and saved', async () => {
    const { metadata, otherDates } = await read({
      text: p('Words.'),
      meta: '<dc:title>A report</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator><dc:creator>John Roe</dc:creator><meta:creation-date>2024-03-01T10:00:00</meta:creation-date><dc:date>2024-04-02T10:00:00</dc:date>',
    });
    expect(metadata).toMatchObject({ title: 'A report', authors: ['Jane Doe'], publishedOn: null });
    expect(otherDates.map(({ text }) => text)).toEqual(['2024-03-01', '2024-04-02']);
  });
});

describe('an OpenDocument text that cannot be read', () => {
  it.each([
    ['without words', { text: '' }, 'report.odt holds no text'],
    ['with broken XML', { text: '<text:p>' }, 'report.odt is damaged'],
    [
      'that is locked',
      {
        text: '',
        files: {
          'META-INF/manifest.xml':
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
        },
      },
      'report.odt is protected with a password',
    ],
  ])('%s ends in a sentence', async (_what, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });

  it('without a text ends in a sentence', async () => {
    const bytes = await makeZip({ mimetype: 'application/vnd.oasis.opendocument.text' });
    await expect(importText(bytes, 'a.odt')).rejects.toThrow('a.odt is damaged');
  });
});
