/**
 * Words that are some edits from another, found by their parts. A word is cut into three parts. One or two edits leave at
 * least one of them as it is, as each edit touches one part at most. That part then stands in the other word too, moved by
 * as many characters as edits before it have inserted or removed. So words that share no such part need not be compared,
 * and none that is near enough is missed. In place of the trigrams of `pg_trgm`: no extension is needed, what is a letter
 * does not depend on the locale of the database, and fewer words have to be compared.
 */
const parts = 3;

/** Where a part of a word of some length begins; the next begins where it ends. As in sql/search-terms.sql. */
function startOf(part: number, length: number): number {
  return Math.floor((length * part) / parts);
}

/** The keys under which all words stand that are so many edits from a term at most. Edits are one or two. */
export function keysNear(term: string, edits: number): string[] {
  const letters = [...term];
  const keys = new Set<string>();
  for (let length = Math.max(1, letters.length - edits); length <= letters.length + edits; length++) {
    const longer = letters.length - length;
    for (let part = 0; part < parts; part++) {
      const start = startOf(part, length);
      const size = startOf(part + 1, length) - start;
      for (let moved = -edits; moved <= edits; moved++) {
        // To move it takes as many edits before it, and what then is missing of the length as many behind it.
        if (Math.abs(moved) + Math.abs(longer - moved) > edits) continue;
        const from = start + moved;
        if (from < 0 || from + size > letters.length) continue;
        keys.add(`${length} ${part} ${letters.slice(from, from + size).join('')}`);
      }
    }
  }
  return [...keys];
}

/** How many letters have to be inserted, removed or replaced to make one word of another; null for more than some edits. */
export function editsBetween(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next) > most) return null;
    row = next;
  }
  const edits = row[other.length] as number;
  return edits <= most ? edits : null;
}
