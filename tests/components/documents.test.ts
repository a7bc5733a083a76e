import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shipped } from '../shipped.js';
import { answersModule, texts } from './generate.js';

describe('what the elements ask', () => {
  it.each([...texts])('is valid by the schema: %s', (_, text) => {
    expect(validate(shipped.schema, parse(text))).toEqual([]);
  });

  it('stands in the module that the documents and the schema make', async () => {
    await expect(await answersModule()).toMatchFileSnapshot('../../src/components/answers.ts');
  });
});
