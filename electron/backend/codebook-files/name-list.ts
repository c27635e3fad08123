/** Names as one text, `a; b; c`; a semicolon inside a name stands as `\;`, a backslash as `\\`. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The names of such a text. A backslash before anything else stands for itself. */
export function splitNames(text: string): string[] {
  const names = [...text.matchAll(/(?:\\[\\;]|[^;])+/g)].map(([name]) => name);
  return names.map((name) => name.trim().replace(/\\([\\;])/g, '$1')).filter(Boolean);
}
