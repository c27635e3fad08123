import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Node } from 'prosemirror-model';
import { emptyMetadata } from '../../../../core/model/document.ts';
import { schema } from '../../../../core/text/schema.ts';
import { hashBytes } from '../../originals.ts';
import { toCapture } from '../blocks.ts';
import { detectLanguage } from '../detect-language.ts';
import { convertHtml } from '../html/convert-html.ts';
import { parseFragment, refuseHugeTree } from '../html/parse-html.ts';
import { ImportError, type ImportedText, type Importer, type Member } from '../importer.ts';
import { addressOf } from '../inline-pictures.ts';
import { Pictures } from '../pictures.ts';
import { References } from '../references.ts';
import { splitLongBlocks } from '../split-long-block.ts';
import { describeLeftOut, isReadable, memberLabel } from '../zip/readable-member.ts';
import { decodePath } from '../zip/zip-path.ts';
import { readMailDay } from './eml-date.ts';
import { maskFlowed, unmaskBytes, unmaskFlowed } from './eml-flowed.ts';
import { readMailHeaders } from './eml-head.ts';
import { readMailText } from './eml-text.ts';

/** Messages. What is attached becomes documents of its own. */
export const emlImporter: Importer = {
  name: 'eml',
  version: 1,
  mediaType: 'message/rfc822',
  accepts: ({ name, head }) =>
    (/\.eml$/i.test(name) || !/\.[a-z0-9]{1,8}$/i.test(name)) && readMailHeaders(head) !== null,
  async read(bytes, { name }): Promise<ImportedText> {
    const masked = maskFlowed(withoutMailboxLine(bytes));
    const message = await parse(masked.bytes, name);
    const pictures = new Pictures();
    const blocks = withSubject(
      message.html?.trim()
        ? readSetText(message, pictures, name)
        : readMailText(unmaskFlowed(message.text ?? ''), masked.flow),
      message,
    );
    const shown = pictures.usedIn(blocks);
    const attached = message.attachments.filter(({ content }) => !isShown(content, shown));
    const members = attached.map(toMember).map(({ name, bytes }) => ({
      name,
      bytes: masked.flow ? unmaskBytes(bytes) : bytes,
    }));
    const { metadata, evidence } = readMetadata(message);
    const language = await detectLanguage(blocks.map(({ textContent }) => textContent).join('\n'));
    return {
      ...toCapture(
        blocks.map((block) => ({ block, fate: { kind: 'kept' }, line: null })),
        name,
      ),
      pages: [],
      members: members.filter(isReadable),
      otherDates: [],
      encoding: null,
      pictures: shown,
      metadata: { ...metadata, language },
      evidence: { ...evidence, ...(language && { language: 'the text itself' }) },
      warnings: describeLeftOut(
        members.filter((member) => !isReadable(member)).map((member) => member.name),
        name,
      ),
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

async function parse(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (error) {
    // What it throws is about nesting and sizes; anything else is read as some message.
    if (error instanceof Error)
      throw new ImportError(`${name} is no message that can be read: it is nested too deeply.`);
    throw error;
  }
}

/** The message without the line that a mailbox puts before it. */
function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  return start === 'From ' ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes;
}

/** The words of a message that were set as a page, with the pictures that it holds. */
function readSetText({ html = '', attachments }: Email, pictures: Pictures, name: string): Node[] {
  const root = parseFragment(html.toWellFormed().normalize('NFC'));
  refuseHugeTree(root, name);
  const byId = new Map(
    attachments.map((attachment) => [attachment.contentId?.replace(/^<|>$/g, ''), attachment]),
  );
  for (const image of root.querySelectorAll('img')) {
    const id = /^cid:(.+)$/i.exec(image.getAttribute('src')?.trim() ?? '')?.[1];
    const content = id && (byId.get(id) ?? byId.get(decodePath(id)))?.content;
    const picture = content ? pictures.keep(bytesOf(content)) : null;
    if (picture) image.setAttribute('src', addressOf(picture));
  }
  const references = new References();
  return references.resolve(splitLongBlocks(convertHtml(root, { pictures, references }), references));
}

/** A message without words, which only carries files, is its subject. */
function withSubject(blocks: Node[], { subject, attachments }: Email): Node[] {
  const words = subject?.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim();
  const isEmpty = blocks.every(({ content }) => content.size === 0);
  return isEmpty && words && attachments.length > 0
    ? [schema.nodes.heading.create({ level: 1 }, schema.text(words)), ...blocks]
    : blocks;
}

function readMetadata({ subject, from, headers }: Email): Pick<ImportedText, 'metadata' | 'evidence'> {
  const title = subject?.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 2000) || null;
  const author = (from?.name || from?.address)?.toWellFormed().normalize('NFC').trim() || null;
  const date = headers.find(({ key }) => key === 'date')?.value;
  const publishedOn = readMailDay(date);
  return {
    metadata: { ...emptyMetadata, title, authors: author ? [author] : [], publishedOn },
    evidence: {
      ...(title && { title: 'the subject of the message' }),
      ...(author && { authors: 'the sender of the message' }),
      ...(publishedOn && { publishedOn: `the date of the message: “${date?.trim().slice(0, 100)}”` }),
    },
  };
}

function bytesOf(content: Attachment['content']): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function isShown(content: Attachment['content'], shown: readonly { readonly sha256: string }[]): boolean {
  const sha256 = hashBytes(bytesOf(content));
  return shown.some((picture) => picture.sha256 === sha256);
}

/** An attachment as a file; a message within the message has no name of its own. */
function toMember({ filename, mimeType, content }: Attachment): Member {
  const name = memberLabel(filename ?? '');
  const isMessage = mimeType === 'message/rfc822' && !/\.eml$/i.test(name);
  return { name: isMessage ? `${filename ? name : 'Attached message'}.eml` : name, bytes: bytesOf(content) };
}
