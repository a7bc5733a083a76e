import type { NodeRecord } from '../graph/records.js';
import { type Sequence, slice } from '../graph/slice.js';
import type { Page } from '../graph/store.js';
import {
  checkRange,
  type EventReads,
  eventProperties,
  eventsOf,
  inOrderOfTime,
  type TimelineEventRecord,
  type TimelineRequest,
  timelineOf,
} from '../graph/timeline.js';
import { Allowance, keptItems, type WorkLimits } from './allowance.js';
import { claimsAbout } from './claims-about.js';
import type { Reader, Version } from './reader.js';
import type { Records } from './records.js';
import { inRounds } from './rounds.js';
import { subjectsClaimed } from './subjects-claimed.js';
import { WorkedOut } from './worked-out.js';

/** Dated events as published by a day: worked out from the claims about the nodes of which dates of events are claimed. */
export class TimelinesUnderClocks {
  readonly #reader: Reader;
  readonly #version: Version;
  readonly #nodes: Records<NodeRecord>;
  readonly #limits: WorkLimits;
  readonly #lists = new WorkedOut<Sequence<TimelineEventRecord>>(keptItems, (list) => list.length + 1);

  constructor(reader: Reader, version: Version, nodes: Records<NodeRecord>, limits: WorkLimits) {
    this.#reader = reader;
    this.#version = version;
    this.#nodes = nodes;
    this.#limits = limits;
  }

  /** Throws a RequestError, which may be a TimeoutError. */
  async page(request: TimelineRequest): Promise<Page<TimelineEventRecord>> {
    const { from, to, filter, knownAt } = request;
    checkRange(request);
    const kinds = filter?.kinds;
    const events = await this.#lists.get(JSON.stringify({ from, to, filter, knownAt }), async () =>
      this.#selected(
        await this.#lists.get(JSON.stringify({ kinds, knownAt }), () => this.#all(kinds, knownAt)),
        request,
      ),
    );
    return slice(events, (event) => event.id, request, this.#version.dataset.digest);
  }

  async #all(
    kinds: readonly TimelineEventRecord['kind'][] | null | undefined,
    knownAt: string | null | undefined,
  ): Promise<Sequence<TimelineEventRecord>> {
    const reader = new Allowance(this.#reader, this.#limits);
    const found: TimelineEventRecord[] = [];
    const scope = { subjects: null, types: null, properties: eventProperties(kinds) };
    for await (const claimed of subjectsClaimed(reader, this.#version, scope)) {
      const subjects = claimed.map(({ subject }) => subject);
      const labels = await this.#labels(reader, subjects);
      const reads: EventReads = { label: (id) => labels.get(id) ?? '', node: () => null };
      for await (const about of claimsAbout(reader, this.#version, subjects)) {
        for (const fact of about.under({ knownAt }).facts) {
          for (const event of eventsOf(reads, fact)) if (kinds == null || kinds.includes(event.kind)) found.push(event);
        }
      }
    }
    return inOrderOfTime(found);
  }

  async #labels(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.rows<{ id: string; record: string }>({
      text: `SELECT id, record FROM ${this.#version.schema}.nodes WHERE id = ANY($1)`,
      values: [ids],
    });
    return new Map(rows.map(({ id, record }) => [id, (JSON.parse(record) as NodeRecord).label]));
  }

  /** The events in a range and of a filter; where each took place is read of its node. */
  #selected(events: Sequence<TimelineEventRecord>, request: TimelineRequest): Promise<Sequence<TimelineEventRecord>> {
    const nodes = this.#nodes.fetched();
    const reads: EventReads = { label: (id) => nodes.get(id)?.label ?? '', node: (id) => nodes.get(id) };
    return inRounds([nodes], () => timelineOf(reads, events, request));
  }
}
