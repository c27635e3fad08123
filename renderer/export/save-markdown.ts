/** Saves Markdown as the browser saves any download. */
export function saveMarkdown(name: string, markdown: string): void {
  const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
