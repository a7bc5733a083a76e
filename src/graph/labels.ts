import type { Claim } from '../dataset/read.js';
import { type EnumValueOf, labelOfCode } from '../vocabulary/enums.js';
import { type EntityTypeName, typeOfId } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import type { FactRecord, NameRecord } from './records.js';
import type { KnownValue } from './values.js';

const nameKinds: Partial<Record<PropertyName, EnumValueOf<'NameKind'>>> = {
  NAME: 'NAME',
  ALIAS: 'ALIAS',
  FORMER_NAME: 'FORMER',
  MISPRINT: 'MISPRINT',
};

/** A claim by its id. */
type ClaimOf = (id: string) => Claim | undefined;

/** The names of a node, one for each fact of a name. */
export function namesOf(facts: readonly FactRecord[], claimOf: ClaimOf): NameRecord[] {
  return facts.flatMap((fact): NameRecord[] => {
    const kind = nameKinds[fact.property];
    const value = fact.values[0]?.value;
    if (kind === undefined || value === undefined || !('text' in value)) return [];
    const first = claimOf(fact.claims[0] as string);
    return [
      {
        text: value.text,
        language: value.language ?? null,
        script: value.script ?? null,
        romanization: value.romanization ?? null,
        kind,
        validFrom: first?.validFrom ?? null,
        validTo: first?.validTo ?? null,
        claims: fact.claims,
      },
    ];
  });
}

interface LabelContext {
  readonly claimOf: ClaimOf;
  /** What a property of a node resolves to, the latest where there are several. */
  readonly latest: (id: string, property: PropertyName) => KnownValue | undefined;
  readonly links: (id: string) => Readonly<Record<string, readonly string[]>>;
  readonly label: (id: string) => string;
}

/**
 * What a node is called. Of the claimed names, a preferred one, then one in English, then the one with most claims,
 * then the first. A document is called by its title. A project or facility that no source names is called by its
 * place and year, or by its kind and project; a meeting by its kind, what it was about and its day.
 */
export function labelOf(
  id: string,
  factsWith: (property: PropertyName) => readonly FactRecord[],
  context: LabelContext,
): string {
  const type = typeOfId(id) as EntityTypeName;
  const named = factsWith(type === 'Source' ? 'TITLE' : 'NAME');
  const best = named.map((fact) => ({ fact, merit: meritOf(fact, context) })).sort((a, b) => b.merit - a.merit)[0];
  const value = best?.fact.values[0]?.value;
  if (value !== undefined && 'text' in value) return value.text;
  const latest = (property: PropertyName): KnownValue | undefined => context.latest(id, property);
  const target = (property: PropertyName): string | undefined => {
    const found = latest(property);
    return found !== undefined && 'entity' in found ? found.entity : undefined;
  };
  if (type === 'Project') {
    const locality = target('IN_LOCALITY');
    const year = latest('BATCH_YEAR');
    return `${locality === undefined ? id : context.label(locality)}, ${year !== undefined && 'date' in year ? year.date : ''}`;
  }
  if (type === 'Facility') {
    const kind = latest('KIND');
    const place = context.links(id)['project']?.[0] ?? context.links(id)['locality']?.[0];
    return `${labelOfKind(kind, 'FACILITY')}${place === undefined ? '' : `, ${context.label(place)}`}`;
  }
  if (type === 'Meeting') {
    const kind = latest('KIND');
    const about = target('ON_PROJECT') ?? target('PLACE') ?? target('ON_POLICY');
    const held = latest('HELD');
    return [
      labelOfKind(kind, 'MEETING'),
      ...(about === undefined ? [] : [context.label(about)]),
      ...(held !== undefined && 'date' in held ? [held.date] : []),
    ].join(', ');
  }
  return id;
}

/** A kind in words; “Other” tells a reader nothing where nothing stands beside it. */
function labelOfKind(kind: FactRecord['values'][number]['value'] | undefined, otherwise: string): string {
  return labelOfCode(kind !== undefined && 'code' in kind && kind.code !== 'OTHER' ? kind.code : otherwise);
}

function meritOf(fact: FactRecord, context: LabelContext): number {
  const claims = fact.claims.map((id) => context.claimOf(id));
  const value = fact.values[0]?.value;
  const english = value !== undefined && 'text' in value && value.language === 'en';
  const preferred = claims.some((claim) => claim?.rank === 'PREFERRED');
  return (preferred ? 2_000_000 : 0) + (english ? 1_000_000 : 0) + fact.claims.length;
}
