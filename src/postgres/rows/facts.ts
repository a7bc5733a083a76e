import type { FactOrder } from '../../graph/knowledge.js';
import { provinceOfSubject, yearOfSubject } from '../../graph/lists.js';
import { type EntityTypeName, kinds, typeOfId } from '../../vocabulary/kinds.js';
import type { TablePart } from '../table-part.js';

/** The facts about a node. */
export const facts: TablePart = {
  table: 'facts',
  columns: ['subject', 'nth', 'id', 'record'],
  *rows(graph, id) {
    for (const [nth, fact] of graph.subjects.of(id).facts.entries()) yield [id, nth, fact.id, JSON.stringify(fact)];
  },
};

/** What facts are filtered by; they are numbered when all are there. */
export const factList: TablePart = {
  table: 'fact_stage',
  columns: [
    'section',
    'place',
    'subject',
    'nth',
    'id',
    'type',
    'property',
    'agreement',
    'basis',
    'origins',
    'province',
    'year',
    'source_kinds',
    'sources',
  ],
  *rows(graph, id) {
    const { subjects } = graph;
    const { facts, order } = subjects.of(id);
    if (facts.length === 0) return;
    const type = kinds[typeOfId(id) as EntityTypeName].code;
    const province = provinceOfSubject(graph, id);
    const year = yearOfSubject(graph, id);
    for (const [nth, fact] of facts.entries()) {
      const { section, first } = order[nth] as FactOrder;
      const sources = [...new Set(fact.claims.map((claim) => graph.sourceOf(claim)))];
      yield [
        section,
        subjects.index.places.get(first.id) as number,
        id,
        nth,
        fact.id,
        type,
        fact.property,
        fact.agreement,
        fact.basis,
        fact.independentOrigins,
        province,
        // A project without one has no number here.
        Number.isNaN(year) ? null : year,
        [...new Set(sources.map((source) => graph.kindOfSource(source)))],
        sources,
      ];
    }
  },
};
