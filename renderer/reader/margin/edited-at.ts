/** When a note or highlight was last changed, as a card says it: the time today, else the date. */
export function editedAt(time: number, now: number, locale = 'en-GB'): string {
  const then = new Date(time);
  const isToday = then.toDateString() === new Date(now).toDateString();
  return isToday
    ? `Edited ${then.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}`
    : `Edited ${then.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' })}`;
}
