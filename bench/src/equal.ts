import { isDeepStrictEqual } from 'node:util';
import { headers } from './requests.js';

/** Asks a server once and answers the text. */
export async function ask(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** Throws unless all servers answer a request with the same data and no errors. Answers the text of the first. */
export async function expectEqual(
  servers: readonly { readonly name: string; readonly url: string }[],
  body: string,
): Promise<string> {
  const texts: string[] = [];
  // One after another: the first search makes an index, and all at once would keep each other waiting.
  for (const { url } of servers) texts.push(await ask(url, body));
  const [first, ...others] = texts.map((text) => JSON.parse(text) as { data?: unknown; errors?: unknown });
  for (const [index, answer] of [first, ...others].entries()) {
    if (answer?.errors !== undefined || answer?.data == null || !isDeepStrictEqual(answer.data, first?.data)) {
      throw new Error(
        [
          `${servers[index]?.name} does not answer as ${servers[0]?.name} does:`,
          ...[texts[index], texts[0]].map((text) => text?.slice(0, 500)),
          `to ${body}`,
        ].join('\n'),
      );
    }
  }
  return texts[0] as string;
}
