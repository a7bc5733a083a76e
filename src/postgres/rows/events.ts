import { daysOfEvent, eventsOf, keyOfEvent, placeOfEvent } from '../../graph/timeline.js';
import type { TablePart } from '../table-part.js';

/** The dated events that the facts about a node tell of; they are numbered when all are there. */
export const events: TablePart = {
  table: 'event_stage',
  columns: ['key', 'kind', 'earliest', 'latest', 'locality', 'province', 'id', 'record'],
  *rows(graph, id) {
    for (const fact of graph.subjects.of(id).facts) {
      for (const event of eventsOf(graph, fact)) {
        const { earliest, latest } = daysOfEvent(event);
        const { locality, province } = placeOfEvent(graph, event);
        yield [keyOfEvent(event), event.kind, earliest, latest, locality, province, event.id, JSON.stringify(event)];
      }
    }
  },
};
