#!/usr/bin/env node
// Nothing is imported here but what every Node.js has, so that an old one is told what is wrong instead of tripping over
// what it lacks.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`kg20x10: needs Node.js 20.19 or newer; this is ${process.versions.node}`);
  process.exitCode = 5;
} else {
  await import('./run.js');
}

export {};
