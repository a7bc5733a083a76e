import { maskError } from '../embed/mask-error.js';
import type { Door } from '../mcp/door.js';
import { noOperation } from './engine.js';
import type { Note } from './exchange.js';
import type { Service } from './service.js';

/**
 * The door for assistants to a service: what they ask is carried out by its engine, under its limits and in its turn. Of a
 * request over HTTP what comes of it is noted.
 */
export function doorOf(service: Service, note?: Note): Door {
  const { live, tour, engine, documents } = service;
  const tellDefect = service.defectTaker(note);
  return {
    live,
    tour,
    isAllowed: (query) => documents.isAllowed(query),
    faultsOf: (graph, query) => engine.prepare(graph.schema, query).faults,
    async run(graph, query, variables, signal) {
      const prepared = engine.prepare(graph.schema, query);
      if (prepared.faults.length > 0) return { errors: prepared.faults };
      const operation = prepared.operation(null);
      if (operation === null) return { errors: [noOperation()] };
      const { result, outcome } = await service.run(graph, operation, variables, () => signal, null);
      if (note !== undefined) {
        note.operation = operation.name;
        note.document = query;
        note.variables = variables;
        note.cost = (note.cost ?? 0) + (outcome?.cost ?? 0);
        note.reads = (note.reads ?? 0) + (outcome?.reads ?? 0);
      }
      const { errors } = result;
      return errors === undefined ? result : { ...result, errors: errors.map((error) => maskError(error, tellDefect)) };
    },
    tellDefect,
    tellRefusal: (codes) => {
      if (note !== undefined) note.codes = codes;
    },
  };
}
