import { expect, test } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';
import { makePdf } from '../../../../../helpers/make-pdf.ts';

const page = { texts: [{ x: 50, y: 80, text: 'Name of the ferryman, and the toll that he was paid.' }] };

test('what was filled into a form is told, as it is not in the text', async () => {
  const fields = ['Salim Adar', '', 'Four loaves', 'A boat', 'An oar'];
  const { warnings, text } = await importText(makePdf([page], { fields }), 'form.pdf');
  expect(text).not.toContain('Salim Adar');
  expect(warnings).toEqual([
    'This PDF is a form. What was filled in is not in the text: “Salim Adar”, “Four loaves”, “A boat” and 1 more.',
  ]);
});

test('an empty form, and a PDF that is none, need no word', async () => {
  for (const facts of [{ fields: [''] }, {}]) {
    expect((await importText(makePdf([page], facts), 'plain.pdf')).warnings).toEqual([]);
  }
});
