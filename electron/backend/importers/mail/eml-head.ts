/** The headers at the start of a file, unfolded, by their names in lower case; the first of a name counts. */
export type MailHeaders = ReadonlyMap<string, string>;

const knownHeaders =
  /^(from|to|cc|date|subject|mime-version|received|return-path|delivered-to|message-id|reply-to|content-type|content-location|snapshot-content-location|in-reply-to|sender|dkim-signature)$/;

/** Reads the headers that bytes begin with; null for bytes that do not begin as a message does. */
export function readMailHeaders(bytes: Uint8Array): MailHeaders | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const [head = ''] = text.replace(/^\s+/, '').split(/\r?\n\r?\n/, 1);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([A-Za-z][A-Za-z0-9-]{0,80}):[ \t]*(.*)$/.exec(line) ?? [];
    // A mailbox's own line before a message, in messages that were cut out of one.
    if (name === undefined && headers.size === 0 && line.startsWith('From ')) continue;
    if (name === undefined) break;
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value ?? '');
  }
  const known = [...headers.keys()].filter((name) => knownHeaders.test(name));
  return known.length >= 2 ? headers : null;
}

/** A parameter of a header, such as the boundary of a content type. */
export function readParameter(header: string | undefined, name: string): string | null {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header ?? '') ?? [];
  return quoted ?? plain ?? null;
}

/** Whether headers are those of a web page that a browser has saved, rather than of a message that somebody has sent. */
export function isSavedPage(headers: MailHeaders): boolean {
  if (headers.has('snapshot-content-location')) return true;
  if (/^"?<?saved by /i.test(headers.get('from') ?? '')) return true;
  const isSent = ['received', 'message-id', 'to', 'return-path', 'delivered-to'].some((name) =>
    headers.has(name),
  );
  const type = headers.get('content-type') ?? '';
  return (
    !isSent &&
    /^(multipart\/related|text\/html)/i.test(type) &&
    (headers.has('content-location') || /text\/html/i.test(type))
  );
}
