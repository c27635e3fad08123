/** Names as one text, `a; b; c`; a semicolon inside a name stands as `\;`, a backslash as `\\`. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The names of such a text. A backslash before anything else stands for itself. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const isEscape = text[at] === '\\' && (text[at + 1] === '\\' || text[at + 1] === ';');
    if (isEscape) at++;
    else if (at === text.length || text[at] === ';') {
      names.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return names.map((name) => name.trim().replace(/\\([\\;])/g, '$1')).filter(Boolean);
}
