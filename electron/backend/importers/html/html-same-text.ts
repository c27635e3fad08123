/** Whether a text begins with somebody's name and then says who that is. */
export function introduces(text: string, name: string): boolean {
  const rest = text.trim().startsWith(name) ? text.trim().slice(name.length) : null;
  return (
    rest !== null &&
    /^,? (is|was|has been|writes|covers|reports|ist|est|es|è|é)\b|^ —|^ – |^: |^ هو|^ هي/u.test(rest)
  );
}

/** Whether two titles share the better part of the shorter one's words. */
export function areAlike(one: string | undefined, other: string | null): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [some, others] = [words(one ?? ''), words(other ?? '')];
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared > 0 && shared >= Math.min(some.size, others.size) * 0.5;
}

/** Whether two texts are the same but for marks and case. */
export function isSame(text: string, other: string | null): boolean {
  const key = (value: string) =>
    value
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return other !== null && key(text) !== '' && key(text) === key(other);
}
