import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { standardLimits } from '../../src/server/limits.js';

/** What can be seen in the unit; `.ci/run` has systemd check it and rate it. */
const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('deploy/kg20x10.service', root), 'utf8');

/** The settings of the section `[Service]`, each with all that it is set to. */
const settings = new Map<string, string[]>();
const service = /^\[Service\]\n(.*?)^\[/ms.exec(text)?.[1] ?? '';
for (const [, name, value] of service.matchAll(/^(\w+)=(.*)$/gm) as Iterable<[string, string, string]>) {
  settings.set(name, [...(settings.get(name) ?? []), value]);
}

const environment = new Map(
  (settings.get('Environment') ?? [])
    .flatMap((line) => line.split(' '))
    .map((set) => set.split('=') as [string, string]),
);

describe('deploy/kg20x10.service', () => {
  it('calls what the package has', () => {
    const [, program, command] = String(settings.get('ExecStart')).split(' ');
    const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    expect(program).toBe(bin.kg20x10);
    expect(command).toBe('serve');
    expect(settings.get('WorkingDirectory')).toEqual(['/opt/kg20x10']);
    const page = /^Documentation=file:\/opt\/kg20x10\/(.*)$/m.exec(text)?.[1];
    expect(existsSync(fileURLToPath(new URL(page as string, root)))).toBe(true);
  });

  it('reloads by SIGHUP', () => {
    expect(settings.get('ExecReload')).toEqual(['/bin/kill -HUP $MAINPID']);
  });

  it('waits longer than the server drains', () => {
    expect(Number(settings.get('TimeoutStopSec')?.[0])).toBeGreaterThan(standardLimits.drain / 1000);
  });

  it('tries again after a failure, but for a wrong call and an old Node, which another try does not mend', () => {
    expect(settings.get('Restart')).toEqual(['on-failure']);
    expect(settings.get('RestartPreventExitStatus')).toEqual(['2 5']);
  });

  it('listens where its own rule of addresses lets clients in', () => {
    expect(environment.get('HOST')).toBe('127.0.0.1');
    expect(settings.get('IPAddressAllow')).toEqual(['localhost']);
    expect(environment.get('NODE_ENV')).toBe('production');
    expect(environment.get('KG20X10_TRUST_PROXY')).toBe('1');
  });

  it.each([
    ['DynamicUser', 'yes'],
    ['NoNewPrivileges', 'yes'],
    ['CapabilityBoundingSet', ''],
    ['ProtectSystem', 'strict'],
    ['RestrictAddressFamilies', 'AF_INET AF_INET6'],
    ['SystemCallErrorNumber', 'EPERM'],
  ])('has %s=%s', (name, value) => {
    expect(settings.get(name)).toEqual([value]);
  });

  it('has bounds of memory and of tasks', () => {
    expect([...settings.keys()]).toEqual(expect.arrayContaining(['MemoryMax', 'TasksMax', 'SystemCallFilter']));
  });

  it('lets V8 compile, and says why', () => {
    expect(settings.has('MemoryDenyWriteExecute')).toBe(false);
    expect(service).toMatch(/^# MemoryDenyWriteExecute=yes is missing on purpose/m);
  });
});
