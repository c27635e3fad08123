const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that a message's date header names, in its sender's zone, as `YYYY-MM-DD`; null if it names none. */
export function readMailDay(header: string | undefined): string | null {
  const [, day, month, year] = /\b(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2})\b/i.exec(header ?? '') ?? [];
  const index = months.indexOf(month?.toLowerCase() ?? '');
  if (!day || !year || index < 0) return null;
  // Two digits are of the years when messages were dated so.
  const full = year.length === 2 ? (Number(year) < 50 ? 2000 : 1900) + Number(year) : Number(year);
  const date = new Date(Date.UTC(full, index, Number(day)));
  return date.getUTCMonth() === index && full > 1970 && full < 2200 ? date.toISOString().slice(0, 10) : null;
}
