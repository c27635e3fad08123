/** A point in time as its day here: `22 Feb 2024`. */
export const showDay = (time: number): string =>
  new Date(time)
    .toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
    .replace('Sept', 'Sep');
