import { parseArgs } from 'node:util';
import { loadDataset, shippedData } from '../dataset/files.js';
import { createGraph } from '../embed/graph.js';
import { LiveGraph } from '../embed/live.js';
import { readTour } from '../server/http.js';
import { createLog, errorDetails } from '../server/log.js';
import { doorOf } from '../server/mcp-door.js';
import { Service } from '../server/service.js';
import { baseUriOf } from './base-uri.js';
import type { Command } from './command.js';
import { variableOf } from './limit-flags.js';
import { LiveData } from './live-data.js';

/** `kg20x10 mcp`: answers one assistant by the Model Context Protocol over its standard streams. */
export const mcpCommand: Command = {
  name: 'mcp',
  summary: 'answers an assistant by the Model Context Protocol',
  help: `
Usage: kg20x10 mcp [FLAGS]

Checks the data set, and answers one assistant over standard input and output by the Model Context Protocol (MCP), under
the limits of a server. The program of the assistant starts it and ends it; docs/assistants.md says how to name it there.
Nothing but the protocol goes to standard output; the log goes to standard error, one line of JSON for each event.

  --data DIR      folder of the data set (default: the one shipped with the package)
  --base-uri URL  base of the URIs of nodes (default: baseUri of the data set's manifest)
  --watch         load the data set anew when a file of it changes

It ends when its input ends, and by SIGTERM and SIGINT.
Exit code: 0 ended as asked; 1 the data set is refused; 2 wrong usage; 4 something cannot be read; 5 Node.js is too old.
`.trim(),
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: process.env[variableOf('data')] ?? shippedData },
        'base-uri': { type: 'string' },
        watch: { type: 'boolean' },
      },
    });
    const baseUri = baseUriOf(values['base-uri']);
    const log = createLog(process.stderr);
    const live = new LiveGraph(createGraph(await loadDataset(values.data), { baseUri }));
    const service = new Service(live, {
      tour: await readTour(),
      onDefect: (defect) => log('error', 'defect', { error: errorDetails(defect) }),
    });
    const data = new LiveData(values.data, live, baseUri, log, () => {});
    if (values.watch === true) data.watch();
    // What the protocol takes to be spoken is loaded where it is, as `kg20x10 --help` asks every command for its summary.
    const { answerStreams } = await import('./mcp-streams.js');
    await answerStreams(doorOf(service), service.limits.body, log);
    data.stop();
    return 0;
  },
};
