const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date in words, as exact as it is: `28 February 2024`, `February 2024`, `about 2010`, `some day from … to …`. */
export function dateText(edtf: string): string {
  if (edtf.includes('/')) {
    const [from = '', to = ''] = edtf.split('/');
    if (from === '..') return `some day until ${dateText(to)}`;
    if (to === '..') return `some day from ${dateText(from)} on`;
    return `some day from ${dateText(from)} to ${dateText(to)}`;
  }
  if (edtf.endsWith('~')) return `about ${dateText(edtf.slice(0, -1))}`;
  const [year, month, day] = edtf.split('-').map(Number);
  return [day, month === undefined ? null : monthNames[month - 1], year].filter((part) => part != null).join(' ');
}
