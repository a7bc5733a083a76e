/** SHA-256 of a text's UTF-8 bytes or of bytes, as `sha256:` and 64 hexadecimal digits. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return `sha256:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A passage as it is digested: NFC, every run of white space one space, none at the ends. */
export function normalise(passage: string): string {
  return passage.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The digest of a passage, after normalisation. */
export function digestPassage(passage: string): Promise<string> {
  return sha256(normalise(passage));
}

/**
 * JSON with the keys of every object sorted by code unit and no white space, as RFC 8785 (JSON Canonicalization
 * Scheme) orders it, so that equal content has equal text whatever the order in the files.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as Record<string, unknown>;
  return `{${Object.keys(members)
    .sort()
    .filter((key) => members[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key])}`)
    .join(',')}}`;
}
