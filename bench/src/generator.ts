import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Outcome, Task } from './load.js';
import type { Material } from './material.js';

/** The process that makes the load. One for the whole run, so that its own code is warm. */
export interface Generator {
  run(task: Task): Promise<Outcome>;
  stop(): void;
}

export function startGenerator(material: Material): Generator {
  const child = fork(new URL('load.js', import.meta.url), {
    // Answers' times travel as they are, not as text.
    serialization: 'advanced',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  child.send({ material });
  return {
    async run(task) {
      child.send({ task });
      const [message] = (await once(child, 'message')) as [{ outcome?: Outcome; fault?: string }];
      if (message.outcome === undefined) throw new Error(message.fault);
      return message.outcome;
    },
    stop: () => void child.kill(),
  };
}
