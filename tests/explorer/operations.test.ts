import { describe, expect, it } from 'vitest';
import { fragmentsModule, operationFiles, operationModule } from './generate.js';

describe('the operation of a view', () => {
  it('has parts whose types are made from their fragments', async () => {
    await expect(await fragmentsModule()).toMatchFileSnapshot('../../src/explorer/parts/fragments.ts');
  });

  it.each(operationFiles)('is made from %s and the schema', async (file) => {
    const module = `../../src/explorer/${file.replace(/graphql$/, 'operation.ts')}`;
    await expect(await operationModule(file)).toMatchFileSnapshot(module);
  });
});
