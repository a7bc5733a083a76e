import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Synthetic data sets of any size in the form of `data/`. They are made of programmes: each is a policy with all that
 * the real data set has around one, in about its proportions (provinces, localities, projects, facilities, actors,
 * meetings, sources with their catalogue in an editorial record of their own, claims that agree and claims that
 * exclude one another), so that what a node carries stays the same however many claims there are.
 */

/** A file of a data set, as `readDataset` takes it. */
export interface SyntheticFile {
  readonly path: string;
  readonly text: string;
}

/** A claim as it stands in a file. */
type ClaimJson = Record<string, unknown> & { readonly id: string };

/** How many of each there are in a programme of the size of the real data set. */
const real = {
  claims: 8446,
  provinces: 12,
  localities: 64,
  projects: 66,
  facilities: 123,
  actors: 286,
  meetings: 84,
  sources: 335,
} as const;
type Sizes = Record<keyof typeof real, number>;

/**
 * The files of a data set of so many claims: first those of claims, a programme at a time, and at the end the identities
 * and the manifest. The same count and seed give the same files. A programme has as many claims as the real data set, or as
 * said.
 */
export function* syntheticFiles(
  claims: number,
  seed = 1,
  programmeSize: number = real.claims,
): Generator<SyntheticFile> {
  const random = mulberry32(seed);
  const nodes = new Map<string, string[]>(kindFiles.map(([, file]) => [file, []]));
  let left = claims;
  for (let number = 1; left > 0; number++) {
    const programme = new Programme(number, Math.min(left, programmeSize), random);
    left -= programme.count;
    for (const [source, made] of programme.files) yield { path: `claims/${source}.json`, text: printed(made) };
    for (const id of programme.nodes)
      nodes.get(kindFiles.find(([type]) => id.startsWith(`${type}:`))?.[1] ?? '')?.push(id);
  }
  for (const [file, ids] of nodes) yield { path: `nodes/${file}.json`, text: printed(ids) };
  yield {
    path: 'manifest.json',
    text: printed({
      name: `Synthetic, ${claims} claims`,
      version: '1.0.0',
      licence: 'CC0-1.0',
      baseUri: 'http://localhost:4000',
      policy: 'Policy:programme-1',
    }),
  };
}

/** Writes the files of a data set into a folder, one after the other. Answers how many bytes they have. */
export function writeSynthetic(folder: string, claims: number, seed?: number): number {
  let bytes = 0;
  for (const { path, text } of syntheticFiles(claims, seed)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

const kindFiles = [
  ['Policy', 'policy'],
  ['Province', 'province'],
  ['Locality', 'locality'],
  ['Project', 'project'],
  ['Facility', 'facility'],
  ['Actor', 'actor'],
  ['Meeting', 'meeting'],
  ['Source', 'source'],
] as const;

function printed(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A small generator of random numbers from 0 to 1, the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables =
  'an ba cha dok han ho ik ja jin ka kang ko ku kwang ma mun myong na on pha phyong ra ryong sa si song su tae thae tok un won yang yon'.split(
    ' ',
  );
const hangul = '안바차덕한호익자진가강고구광마문명나온파평라룡사시송수대태덕은원양연';
const words =
  'works were begun in the county with soldiers of the units and people of the province took part while the paper says that factories for food clothes and daily goods will make use of raw materials from the hills which are to serve all who live there every year after the plan was laid down by the party committee and its members who visited the site spoke of quality cost transport power supply'.split(
    ' ',
  );
const facilityKinds = [
  'REGIONAL_INDUSTRY_FACTORIES',
  'FOODSTUFF_FACTORY',
  'GARMENT_FACTORY',
  'DAILY_NECESSITIES_FACTORY',
  'PAPER_FACTORY',
  'HOSPITAL',
  'LEISURE_COMPLEX',
  'GRAIN_MANAGEMENT_STATION',
];
const meetingKinds = ['GROUNDBREAKING', 'INAUGURATION', 'FIELD_GUIDANCE', 'PLENARY_MEETING', 'OTHER'];
const sourceKinds = [
  'STATE_MEDIA',
  'STATE_MEDIA',
  'STATE_MEDIA',
  'INDEPENDENT_NEWS',
  'INDEPENDENT_NEWS',
  'ANALYST',
  'AGGREGATOR',
  'ENCYCLOPEDIA',
  'GOVERNMENT',
  'PARTISAN_MEDIA',
];
const actorKinds = [
  'MEDIA',
  'PERSON',
  'STATE_BODY',
  'ORGANISATION',
  'PARTY_BODY',
  'MEDIA',
  'RESEARCH_BODY',
  'UNNAMED_GROUP',
];
const languages = ['en', 'ko', 'en', 'ja', 'ru', 'zh', 'en', 'es'];

/** One policy and all that is said around it. */
class Programme {
  readonly nodes: string[] = [];
  readonly files = new Map<string, ClaimJson[]>();
  count = 0;
  readonly #number: number;
  readonly #limit: number;
  readonly #random: () => number;
  readonly #record: string;
  readonly #policy: string;
  readonly #of: Record<Exclude<keyof Sizes, 'claims'>, string[]>;
  readonly #kinds = new Map<string, string>();
  readonly #keys = new Map<string, number>();
  readonly #days = new Map<string, [number, number]>();

  constructor(number: number, limit: number, random: () => number) {
    this.#number = number;
    this.#limit = limit;
    this.#random = random;
    this.#record = `editorial-record-${number}`;
    this.#policy = `Policy:programme-${number}`;
    const share = limit / real.claims;
    const some = (kind: keyof Sizes, type: string, least: number): string[] =>
      Array.from({ length: Math.max(least, Math.round(real[kind] * share * 0.97)) }, (_, index) =>
        this.#node(`${type}:${this.#slug(type, index)}`),
      );
    this.#node(this.#policy);
    this.#node(`Source:${this.#record}`);
    this.#of = {
      provinces: some('provinces', 'Province', 1),
      localities: some('localities', 'Locality', 1),
      projects: some('projects', 'Project', 1),
      facilities: some('facilities', 'Facility', 1),
      actors: some('actors', 'Actor', 4),
      meetings: some('meetings', 'Meeting', 1),
      sources: some('sources', 'Source', 2),
    };
    this.#identities();
    this.#catalogue();
    this.#documents();
  }

  #node(id: string): string {
    this.nodes.push(id);
    return id;
  }

  #slug(type: string, index: number): string {
    const name = this.#name();
    const year = 2024 + (index % 3);
    if (type === 'Project') return `${name}-${year}-${this.#number}-${index}`;
    if (type === 'Source') return `${name}-news-${year}-0${1 + (index % 9)}-${this.#number}-${index}`;
    if (type === 'Meeting') return `${name}-groundbreaking-${year}-${this.#number}-${index}`;
    if (type === 'Facility') return `${name}-food-factory-${this.#number}-${index}`;
    return `${name}-${this.#number}-${index}`;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #name(): string {
    return this.#pick(syllables) + this.#pick(syllables);
  }

  #title(): string {
    const name = this.#name();
    return name[0]?.toUpperCase() + name.slice(1);
  }

  #korean(): string {
    return `${this.#pick([...hangul])}${this.#pick([...hangul])}군`;
  }

  /** A sentence; every third has a typographic quotation, as two of three statements of the real one have none. */
  #sentence(of: number): string {
    const text = Array.from({ length: Math.ceil((of * (0.5 + this.#random())) / 5.2) }, () => this.#pick(words)).join(
      ' ',
    );
    const quoted = this.#chance(0.4) ? `, in the words of the source “${this.#pick(words)} ${this.#pick(words)}”` : '';
    return `${this.#title()} reports that ${text}${quoted}.`;
  }

  #day(spread = 0): string {
    const year = 2024 + Math.floor(this.#random() * 2.9);
    const month = `${1 + Math.floor(this.#random() * 12)}`.padStart(2, '0');
    if (spread > 0 && this.#chance(spread)) return `${year}-${month}`;
    return `${year}-${month}-${`${1 + Math.floor(this.#random() * 28)}`.padStart(2, '0')}`;
  }

  #digest(): string {
    return `sha256:${Array.from({ length: 8 }, () =>
      Math.floor(this.#random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('')}`;
  }

  /** Adds a claim unless there are enough. What every node needs is added first. */
  #claim(source: string, key: string, subject: string, property: string, value: object, more: object = {}): void {
    if (this.count >= this.#limit) return;
    const slug = source.slice('Source:'.length);
    const base = `${slug}/${subject.slice(subject.indexOf(':') + 1)}-${key}`;
    const times = (this.#keys.get(base) ?? 0) + 1;
    this.#keys.set(base, times);
    const { originalValue, statement, locator, ...rest } = more as Record<string, unknown>;
    const claim: ClaimJson = {
      id: `SourceClaim:${base}${times === 1 ? '' : `-${times}`}`,
      subject,
      property,
      value,
      ...(originalValue === undefined ? {} : { originalValue }),
      statement: statement ?? this.#sentence(105),
      ...(locator === undefined ? {} : { locator }),
      knowledgeLevel: 'ASSERTION',
      ...rest,
    };
    const file = this.files.get(slug);
    if (file) file.push(claim);
    else this.files.set(slug, [claim]);
    this.count += 1;
  }

  #entry(subject: string, key: string, property: string, value: object): void {
    this.#claim(`Source:${this.#record}`, key, subject, property, value, {
      statement: this.#sentence(70),
      knowledgeLevel: 'INFERENCE',
      generatedBy: 'import-bibliography',
    });
  }

  /** What every node needs: names, kinds, and where and when projects are. */
  #identities(): void {
    const { provinces, localities, projects, facilities, actors, meetings } = this.#of;
    const kind = (id: string, code: string): void => {
      this.#kinds.set(id, code);
      this.#entry(id, 'kind', 'KIND', { code });
    };
    const name = (id: string, text = this.#title()): void => this.#entry(id, 'name', 'NAME', { text, language: 'en' });
    kind(`Source:${this.#record}`, 'EDITORIAL');
    this.#entry(`Source:${this.#record}`, 'title', 'TITLE', { text: 'The editorial record', language: 'en' });
    name(this.#policy, `Programme ${this.#number}`);
    for (const id of provinces) {
      kind(id, 'PROVINCE');
      name(id, `${this.#title()} Province`);
    }
    for (const id of localities) {
      kind(id, this.#chance(0.8) ? 'COUNTY' : 'CITY');
      name(id, `${this.#title()} County`);
      this.#entry(id, 'located-in', 'LOCATED_IN', { entity: this.#pick(provinces) });
    }
    for (const [index, id] of projects.entries()) {
      this.#entry(id, 'policy', 'UNDER_POLICY', { entity: this.#policy });
      this.#entry(id, 'locality', 'IN_LOCALITY', { entity: localities[index % localities.length] });
      this.#entry(id, 'year', 'BATCH_YEAR', { date: `${2024 + (index % 3)}` });
      this.#days.set(id, [index % 26, (index * 7) % 26]);
    }
    for (const id of facilities) kind(id, this.#pick(facilityKinds));
    for (const [index, id] of actors.entries()) {
      kind(id, index === 0 ? 'STATE_BODY' : this.#pick(actorKinds));
      name(id);
      if (index > 0 && this.#chance(0.18)) this.#entry(id, 'origin-body', 'ORIGIN_BODY', { entity: actors[0] });
    }
    for (const id of meetings) kind(id, this.#pick(meetingKinds));
    for (const id of this.#of.sources) {
      kind(id, this.#pick(sourceKinds));
      this.#entry(id, 'title', 'TITLE', {
        text: `${this.#title()}: ${this.#sentence(30)}`,
        language: this.#pick(languages),
      });
    }
  }

  /** The rest of what the editors record of each source. */
  #catalogue(): void {
    const { actors, sources } = this.#of;
    for (const [index, id] of sources.entries()) {
      this.#entry(id, 'publisher', 'PUBLISHER', { entity: this.#pick(actors) });
      this.#entry(id, 'language', 'LANGUAGE', { text: this.#pick(languages) });
      this.#entry(
        id,
        'origin',
        'ORIGIN',
        this.#kinds.get(id) === 'ENCYCLOPEDIA'
          ? { unknown: true, note: 'It credits nobody.' }
          : { entity: this.#chance(0.5) ? actors[0] : this.#pick(actors) },
      );
      this.#entry(id, 'published', 'PUBLISHED', { date: this.#day(0.1) });
      this.#entry(id, 'url', 'URL', { text: `https://example.org/${this.#number}/${index}/${this.#name()}` });
      this.#entry(id, 'retrieved', 'RETRIEVED', { date: '2026-11-22' });
      if (this.#chance(0.12)) this.#entry(id, 'author', 'AUTHOR', { entity: this.#pick(actors) });
    }
  }

  /** What the documents say: two long ones whose text is held, three gazetteers, and many short ones. */
  #documents(): void {
    const [article = '', analysis = '', ...others] = this.#of.sources;
    for (const held of [article, analysis]) {
      this.#entry(held, 'text-digest', 'TEXT_DIGEST', { text: this.#digest() });
      this.#entry(held, 'text-length', 'TEXT_LENGTH', { amount: 50_000, unit: 'codePoint' });
    }
    const share = this.#limit / real.claims;
    this.#say(article, Math.round(970 * share), true);
    this.#say(analysis, Math.round(440 * share), true);
    const [first = article, second = article, third = article] = others;
    for (const [source, count] of [
      [first, 250],
      [second, 190],
      [third, 120],
    ] as const)
      if (source !== article) this.#gazetteer(source, Math.round(count * share));
    const rest = others.length > 3 ? others.slice(3) : [article];
    for (let round = 0; this.count < this.#limit; round++) {
      const source = rest[round % rest.length] as string;
      this.#say(source, 1 + Math.floor(this.#random() ** 3 * 32), source === article);
    }
  }

  #gazetteer(source: string, count: number): void {
    for (let at = 0; at < count; at++) {
      const id = this.#pick(this.#of.localities);
      const locator = { kind: 'TABLE_ROW', table: 'Gazetteer', row: 1 + (at % 300), column: 'name' };
      const more = { locator, generatedBy: 'import-wikitable' };
      if (at % 3 === 0)
        this.#claim(source, 'alias', id, 'ALIAS', { text: this.#korean(), language: 'ko', script: 'Hang' }, more);
      else if (at % 3 === 1)
        this.#claim(
          source,
          'alias',
          id,
          'ALIAS',
          { text: `${this.#title()}-gun`, language: 'en', script: 'Latn', romanization: 'OTHER' },
          more,
        );
      else
        this.#claim(
          source,
          'coordinates',
          id,
          'COORDINATES',
          {
            latitude: 38 + Math.round(this.#random() * 4000) / 1000,
            longitude: 124 + Math.round(this.#random() * 6000) / 1000,
            precision: 0.05,
          },
          more,
        );
    }
  }

  #say(source: string, count: number, held: boolean): void {
    for (let at = 0; at < count; at++) {
      const [subject, key, property, value, further] = this.#statement(source);
      this.#claim(source, key, subject, property, value, { ...further, ...this.#qualifiers(held, at) });
    }
  }

  #place(held: boolean, at: number): object {
    if (!held) return { kind: 'PARAGRAPH', line: 1 + (at % 40) };
    const start = Math.floor(this.#random() * 49_000);
    const end = start + 20 + Math.floor(this.#random() * 300);
    return { kind: 'SENTENCE', line: 1 + (at % 200), sentence: 1 + (at % 5), start, end, digest: this.#digest() };
  }

  #qualifiers(held: boolean, at: number): object {
    const more: Record<string, unknown> = {};
    if (held || this.#chance(0.35)) more['locator'] = this.#place(held, at);
    if (this.#chance(held ? 0.5 : 0.15)) more['context'] = [this.#place(held, at + 1)];
    if (this.#chance(0.28)) {
      const speaker = { actor: this.#pick(this.#of.actors), role: 'SPEAKER' };
      const relay = {
        actor: this.#pick(this.#of.actors),
        role: 'ORIGINAL_PUBLISHER',
        document: this.#pick(this.#of.sources),
        date: this.#day(),
      };
      more['attribution'] = this.#chance(0.5) ? [relay] : [speaker, relay];
    }
    if (this.#chance(0.08)) more['involves'] = [this.#pick(this.#of.localities), this.#pick(this.#of.actors)];
    if (this.#chance(0.16)) more['originalValue'] = this.#korean();
    if (this.#chance(0.05)) more['pointInTime'] = this.#day(0.5);
    if (this.#chance(0.02)) more['scope'] = this.#pick(facilityKinds);
    if (this.#chance(0.35)) more['generatedBy'] = 'import-events';
    return more;
  }

  /** Something that a document says, most of it of works and of the meetings around them. */
  #statement(source: string): readonly [string, string, string, object, object?] {
    const { projects, facilities, meetings, actors, localities } = this.#of;
    // The first projects and meetings are spoken of most, as everywhere.
    const often = <T>(from: readonly T[]): T => from[Math.floor(this.#random() ** 1.8 * from.length)] as T;
    const text = (of: number): object => ({ text: this.#sentence(of).slice(0, -1), language: 'en' });
    const project = often(projects);
    const meeting = often(meetings);
    const [ground, opened] = this.#days.get(project) as [number, number];
    const day = (base: number): string => `${base + (this.#chance(0.2) ? 2 : 1)}`.padStart(2, '0');
    const draw = this.#random();
    if (draw < 0.07)
      return [
        project,
        'groundbreaking',
        'GROUNDBREAKING',
        { date: this.#chance(0.3) ? '2024-02' : `2024-02-${day(ground)}` },
      ];
    if (draw < 0.11) return [project, 'inaugurated', 'INAUGURATED', { date: `2024-12-${day(opened)}` }];
    if (draw < 0.116) return [project, 'completed', 'COMPLETED', { date: `2024-12-${day(opened)}` }];
    if (draw < 0.135)
      return [project, 'status', 'STATUS', { code: this.#pick(['UNDER_CONSTRUCTION', 'COMPLETED', 'COMPLETED']) }];
    if (draw < 0.15) return [project, 'operational', 'OPERATIONAL', { boolean: this.#chance(0.9) }];
    if (draw < 0.195)
      return [
        project,
        'comprises',
        'COMPRISES',
        {
          entity:
            facilities[
              Math.floor(
                (projects.indexOf(project) / projects.length + this.#random() / projects.length) * facilities.length,
              )
            ],
        },
      ];
    if (draw < 0.225) return [project, 'progress', 'PROGRESS', text(50)];
    if (draw < 0.295)
      return [
        meeting,
        'held',
        'HELD',
        { date: `2025-0${1 + (meetings.indexOf(meeting) % 9)}-${day(meetings.indexOf(meeting) % 26)}` },
      ];
    if (draw < 0.365)
      return [meeting, 'on-project', 'ON_PROJECT', { entity: projects[meetings.indexOf(meeting) % projects.length] }];
    if (draw < 0.45) return [meeting, 'participant', 'PARTICIPANT', { entity: this.#pick(actors) }];
    if (draw < 0.5) return [meeting, 'proceeding', 'PROCEEDING', text(60)];
    if (draw < 0.53) return [often(actors), 'office', 'OFFICE', text(20)];
    if (draw < 0.57) return [often(actors), 'alias', 'ALIAS', { text: this.#title(), language: 'en' }];
    if (draw < 0.6)
      return [often(localities), 'name', 'NAME', { text: this.#korean(), language: 'ko', script: 'Hang' }];
    if (draw < 0.62) return [often(localities), 'condition', 'CONDITION', text(50)];
    if (draw < 0.64) return [often(facilities), 'produces', 'PRODUCES', text(10)];
    if (draw < 0.66)
      return [
        often(facilities),
        'range',
        'PRODUCT_RANGE',
        { amount: Math.floor(this.#random() * 300), unit: 'variety', approximate: true },
      ];
    if (draw < 0.67) return [source, 'cites', 'CITES', { entity: this.#pick(this.#of.sources) }];
    if (draw < 0.69) return [source, 'reports-on', 'REPORTS_ON', { entity: project }];
    if (draw < 0.72)
      return [
        this.#policy,
        'target',
        'ANNUAL_TARGET',
        { amount: this.#pick([20, 20, 20, 10]), unit: 'locality' },
        { knowledgeLevel: 'PLAN' },
      ];
    if (draw < 0.75) return [this.#policy, 'objective', 'OBJECTIVE', text(50), { knowledgeLevel: 'PLAN' }];
    if (draw < 0.78) return [this.#policy, 'measure', 'MEASURE', text(50)];
    if (draw < 0.83)
      return [
        this.#pick([...projects, this.#policy]),
        'interpretation',
        'INTERPRETATION',
        text(60),
        { knowledgeLevel: 'EVALUATION' },
      ];
    if (draw < 0.88) return [this.#pick(actors), 'remark', 'REMARK', text(50)];
    if (draw < 0.94) return [this.#pick(localities), 'description', 'DESCRIPTION', text(50)];
    return [this.#pick([this.#policy, ...meetings]), 'effect', 'EFFECT', text(50)];
  }
}
