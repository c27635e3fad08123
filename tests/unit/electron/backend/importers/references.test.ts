import { expect, test } from 'vitest';
import { schema } from '../../../../../core/text/schema.ts';
import { importText } from '../../../../helpers/import-text.ts';

/** What points where: `words -> words it points at`, with `note:` before a note's. */
async function references(source: string, name: string) {
  const { content, text } = await importText(source, name);
  const found: string[] = [];
  schema.nodeFromJSON(content).descendants((node) => {
    const mark = schema.marks.reference.isInSet(node.marks);
    if (!mark) return;
    const { start, end, isNote } = mark.attrs as { start: number; end: number; isNote: boolean };
    found.push(`${isNote ? 'note: ' : ''}${node.text} -> ${text.slice(start, end)}`);
  });
  return found;
}

test.each<[string, string, string[]]>([
  [
    'footnotes, wherever they are defined',
    'One[^a] two[^2].\n\n[^a]: First *note*.\n\n    And more.\n\nText.\n\n[^2]: Second.',
    ['note: [a] -> First note.\nAnd more.', 'note: [2] -> Second.'],
  ],
  ['a footnote that is not defined', 'One[^x].', []],
  [
    'headings, as GitHub names them',
    '[up](#a-b) [down](#notes--sources-1) [nowhere](#none)\n\n# A *b*!\n\n# Notes & sources\n\n## Notes & sources\n\ntext',
    ['up -> A b!', 'down -> Notes & sources'],
  ],
])('Markdown: %s', async (_, markdown, found) => {
  expect(await references(markdown, 'a.md')).toEqual(found);
});

const long =
  'The harbour office said on Monday that the two ships had left the northern quay before the order came in, and that nobody on board had been told of it.';

test.each<[string, string, string[]]>([
  [
    'notes in a list, and the way back',
    `<p>${long}<sup id="r1"><a href="#n1">1</a></sup></p><p>${long}</p><ol><li id="n1">See <i>above</i>. <a href="#r1">↩</a></li><li>Other.</li></ol>`,
    ['note: 1 -> See above. ↩', `↩ -> ${long}1`],
  ],
  [
    'a note of several paragraphs',
    `<p>${long}<a role="doc-noteref" href="#n1">one</a></p><ul><li id="n1"><p>A.</p><p>B.</p></li></ul>`,
    ['note: one -> A.\nB.'],
  ],
  ['a note in a box', `<p>${long}<a href="#n1">*</a></p><div id="n1"><p>A.</p></div>`, ['note: * -> A.']],
  [
    'an empty anchor before what it names',
    `<p>${long} <a href="#x">[7]</a></p><a name="x"></a><p>[7] Named.</p>`,
    ['note: [7] -> [7] Named.'],
  ],
  [
    'an anchor inside the note',
    `<p>${long} <a href="#x">[7]</a></p><p><span id="x">[7]</span> Named.</p>`,
    ['note: [7] -> [7] Named.'],
  ],
  [
    'a part of the page',
    `<p>${long} See <a href="#part">below</a>.</p><h2 id="part">Part two</h2><p>${long}</p>`,
    ['below -> Part two'],
  ],
  [
    'a cell of a table',
    `<p>${long} <a href="#c">here</a></p><table><tr><td>a</td><td id="c">b</td></tr><tr><td>c</td><td>d</td></tr></table>`,
    ['here -> a\tb'],
  ],
])('HTML: %s', async (_, body, found) => {
  const page = `<html><body><article><h1>Ships leave</h1>${body}</article></body></html>`;
  expect(await references(page, 'a.html')).toEqual(found);
});

test('links with the page’s own address stay inside it', async () => {
  const address = 'https://a.example/ships';
  const page = `<html><head><link rel="canonical" href="${address}"></head><body><article><h1>Ships</h1><p>${long}<sup><a href="${address}#n">1</a></sup> <a href="https://b.example/#n">b</a></p><p id="n">Note.</p></article></body></html>`;
  expect(await references(page, 'a.html')).toEqual(['note: 1 -> Note.']);
});
