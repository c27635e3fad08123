import { describe, expect, it } from 'vitest';
import { importText } from '../../../../../helpers/import-text.ts';
import { makePng } from '../../../../../helpers/make-png.ts';

const head = [
  'From: =?utf-8?q?Jos=C3=A9?= Roe <jose@example.org>',
  'To: Jane <jane@example.org>',
  'Subject: =?windows-1251?B?z/Do4uXy?= and more',
  'Date: Tue, 5 Mar 2024 23:30:00 -0500',
  'MIME-Version: 1.0',
];

function read(lines: readonly string[], name = 'message.eml') {
  return importText(new Uint8Array(Buffer.from([...head, ...lines].join('\r\n'), 'latin1')), name);
}

const part = (boundary: string, lines: readonly string[]) => [`--${boundary}`, ...lines];
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

describe('a message', () => {
  it('says its subject, its sender, and its day where it was sent', async () => {
    const { metadata, evidence } = await read(['', 'Words.']);
    expect(metadata).toMatchObject({
      title: 'Привет and more',
      authors: ['José Roe'],
      publishedOn: '2024-03-05',
    });
    expect(evidence).toMatchObject({
      title: 'the subject of the message',
      publishedOn: 'the date of the message: “Tue, 5 Mar 2024 23:30:00 -0500”',
    });
  });

  it('in plain text keeps what it quotes as quotations, and puts lines together that were flowed', async () => {
    const { blocks } = await read([
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      '',
      'This line goes ',
      'on here.',
      '',
      '> What was said ',
      '> before.',
      '>> Long before.',
      'Answer.',
    ]);
    expect(blocks).toEqual([
      'paragraph: This line goes on here.',
      'quote: What was said before.',
      'quote: Long before.',
      'paragraph: Answer.',
    ]);
  });

  it('is decoded by what it says', async () => {
    const { blocks } = await read([
      'Content-Type: text/plain; charset=windows-1255',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=F9=EC=E5=ED =',
      'there',
    ]);
    expect(blocks).toEqual(['paragraph: שלום there']);
  });

  it('with two bodies is read as it was set, all of it', async () => {
    const { blocks } = await read([
      'Content-Type: multipart/alternative; boundary=b',
      '',
      ...part('b', ['Content-Type: text/plain', '', 'Plain.']),
      ...part('b', [
        'Content-Type: text/html; charset=utf-8',
        '',
        '<html><head><style>p{}</style></head><body><p style="color:red">Short.</p><ul><li>One</li></ul><script>x()</script><a href="https://example.org/">web</a> <a href="javascript:x()">no</a><blockquote><p>Said.</p></blockquote></body></html>',
      ]),
      '--b--',
    ]);
    expect(blocks).toEqual([
      'paragraph: Short.',
      'list_item ·: One',
      'paragraph: [web](https://example.org/) no',
      'quote: Said.',
    ]);
  });

  it('shows the pictures that it holds, and gives what is attached as files', async () => {
    const picture = makePng(40, 40);
    const { blocks, pictures, members, warnings } = await read([
      'Content-Type: multipart/mixed; boundary=m',
      '',
      ...part('m', ['Content-Type: multipart/related; boundary=r', '']),
      ...part('r', [
        'Content-Type: text/html',
        '',
        '<p>Words.</p><img src="cid:one@x" alt="A map"><img src="http://127.0.0.1:9/x.png" width="1">',
      ]),
      ...part('r', [
        'Content-Type: image/png',
        'Content-ID: <one@x>',
        'Content-Transfer-Encoding: base64',
        '',
        base64(picture),
      ]),
      '--r--',
      ...part('m', [
        'Content-Type: text/plain; name="../../notes.txt"',
        'Content-Disposition: attachment; filename="../../notes.txt"',
        '',
        'The notes.',
      ]),
      ...part('m', [
        'Content-Type: message/rfc822',
        '',
        'From: a@example.org',
        'Content-Type: text/plain; format=flowed',
        '',
        'Inner words.',
      ]),
      ...part('m', [
        'Content-Type: application/vnd.ms-excel',
        'Content-Disposition: attachment; filename=sums.xls',
        'Content-Transfer-Encoding: base64',
        '',
        base64('x'),
      ]),
      '--m--',
    ]);
    expect(blocks).toEqual(['paragraph: Words.', 'image: A map']);
    expect(pictures).toHaveLength(1);
    expect(members.map(({ name }) => name)).toEqual(['notes.txt', 'Attached message.eml']);
    expect(new TextDecoder().decode(members[1]?.bytes)).toContain('format=flowed\n\nInner words.');
    expect(warnings).toEqual(['Files in message.eml that Postil does not read were left out: 1 (1 .xls).']);
  });

  it('without words, which only carries files, is its subject', async () => {
    const { blocks, members } = await read([
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'The notes.',
    ]);
    expect(blocks).toEqual(['heading 1: Привет and more']);
    expect(members).toHaveLength(1);
  });

  it('is known without an ending, and behind a mailbox’s line', async () => {
    expect((await read(['', 'Words.'], 'message')).extractor).toMatch(/^eml/);
    const one = `From a@example.org Tue Mar  5 10:00:00 2024\n${head.join('\n')}\n\nWords.`;
    expect((await importText(one, 'a.eml')).metadata.publishedOn).toBe('2024-03-05');
  });

  it('is no text file or page that speaks of headers', async () => {
    expect((await importText('From: here\nTo: there\n\nWords.', 'a.txt')).extractor).toMatch(/^text/);
    expect((await importText('Note: one\n\nWords.', 'a')).extractor).not.toMatch(/^eml/);
  });
});

describe('a message that cannot be read', () => {
  it.each([
    ['without words', ['', ''], 'message.eml holds no text'],
    [
      'nested too deeply',
      ['', ''].concat(
        Array.from(
          { length: 300 },
          (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n`,
        ),
      ),
      'message.eml',
    ],
  ])('%s ends in a sentence', async (_what, lines, sentence) => {
    const first = lines.length > 2 ? ['Content-Type: multipart/mixed; boundary=b0'] : [];
    await expect(read([...first, ...lines])).rejects.toThrow(sentence);
  });
});
