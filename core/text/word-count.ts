/** Words of a text: runs of letters, digits and the marks inside them. Any script; Chinese and Japanese count by run. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'ʿʾ_-]*/gu)?.length ?? 0;
}
