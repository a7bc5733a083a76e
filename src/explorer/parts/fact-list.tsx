import { expectedProperties } from '../../vocabulary/expected.js';
import type { EntityTypeName } from '../../vocabulary/kinds.js';
import type { PropertyName } from '../../vocabulary/properties.js';
import { type FactGroup, inSections, nameProperties } from '../fact-order.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import { Fact, FactRow } from './fact.js';
import type { FactLineFragment, FactShownFragment } from './fragments.js';
import { propertyLabel } from './property.js';

const { node: text } = words;

/** More facts on one property than this stand behind one row. */
const mostInARow = 3;

/** What is claimed of a node. */
export interface Claimed {
  readonly node: string;
  readonly kind: EntityTypeName;
  /** Every fact, as a line. */
  readonly lines: readonly FactLineFragment[];
  /** Those that came with their claims, by id. */
  readonly shown: ReadonlyMap<string, FactShownFragment>;
  /** The properties that the address opens. */
  readonly opened: readonly PropertyName[];
}

/** All facts about a node but its names, in the stated order; and in their places what no source says. */
export function FactList(claimed: Claimed) {
  const { kind, lines } = claimed;
  const missing = missingProperties(kind, lines);
  return (
    <>
      {inSections(kind, lines, missing).map(({ name, groups }) => (
        <section key={name} class="fact-section">
          <h3>{text.sections[name]}</h3>
          {groups.map((group) => (
            <div key={group.property} class="fact-group" id={group.property}>
              {group.facts.length === 0 ? null : <Group group={group} claimed={claimed} />}
              {missing.includes(group.property) ? (
                <MissingRow property={group.property} isPlanned={group.facts.length > 0} />
              ) : null}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** The facts that are names. */
export function NameFacts(claimed: Claimed) {
  const groups = nameProperties.map((property) => ({
    property,
    facts: claimed.lines.filter((fact) => fact.property === property),
  }));
  return (
    <>
      {groups
        .filter(({ facts }) => facts.length > 0)
        .map((group) => (
          <div key={group.property} class="fact-group" id={group.property}>
            <Group group={group} claimed={claimed} />
          </div>
        ))}
    </>
  );
}

/** The facts on one property: a few one by one, many behind one row. What did not come along is a link that opens it. */
function Group({ group, claimed }: { readonly group: FactGroup<FactLineFragment>; readonly claimed: Claimed }) {
  const { property, facts } = group;
  const isOpen = claimed.opened.includes(property);
  const isMany = facts.length > mostInARow;
  if (!facts.every(({ id }) => claimed.shown.has(id))) return <ClosedGroup group={group} />;
  const rows = facts.flatMap(({ id }, index) => {
    const fact = claimed.shown.get(id);
    if (fact === undefined) return [];
    return [
      <Fact key={id} fact={fact} node={claimed.node} isOpen={isOpen && !isMany} isLabelled={index === 0 && !isMany} />,
    ];
  });
  if (!isMany) return <>{rows}</>;
  return (
    <details class="fact-many" open={isOpen}>
      <summary class="fact-row">
        <ManyRow group={group} />
      </summary>
      <div class="fact-many-rows">{rows}</div>
    </details>
  );
}

function ClosedGroup({ group }: { readonly group: FactGroup<FactLineFragment> }) {
  const at = useAddress();
  const { property, facts } = group;
  const [only] = facts;
  const href = `${at.with({ property: [...at.list('property'), property] })}#${property}`;
  return (
    <a class="fact-row" href={href} title={words.fact.open}>
      {facts.length === 1 && only !== undefined ? <FactRow fact={only} isLabelled={true} /> : <ManyRow group={group} />}
    </a>
  );
}

/** What of many facts is seen while they are closed: how many, and how each of them begins. */
function ManyRow({ group: { property, facts } }: { readonly group: FactGroup<FactLineFragment> }) {
  const contested = facts.filter(({ agreement }) => agreement === 'CONTESTED').length;
  const corroborated = facts.filter(({ agreement }) => agreement === 'CORROBORATED').length;
  const claims = new Set(facts.flatMap((fact) => fact.claims.map(({ id }) => id)));
  return (
    <>
      <span class="fact-property">{propertyLabel(property)}</span>
      <span class="fact-value">
        {words.fact.values(facts.length)} <small>{words.fact.claims(claims.size)}</small>
      </span>
      <span class="fact-agreement">
        {contested === 0 ? null : (
          <span class="agreement agreement-contested">
            {contested} {words.agreement.CONTESTED.toLowerCase()}
          </span>
        )}{' '}
        {corroborated === 0 ? null : (
          <span class="agreement agreement-corroborated">
            {corroborated} {words.agreement.CORROBORATED.toLowerCase()}
          </span>
        )}
      </span>
    </>
  );
}

function MissingRow({ property, isPlanned }: { readonly property: PropertyName; readonly isPlanned: boolean }) {
  return (
    <p class="fact-row fact-missing">
      <span class="fact-property">{propertyLabel(property)}</span>
      <span class="fact-value">{isPlanned ? text.onlyPlans : text.noSource}</span>
    </p>
  );
}

/** In one sentence, what no source says of what each node of its kind has sooner or later. */
export function Missing({ kind, lines }: Pick<Claimed, 'kind' | 'lines'>) {
  const missing = missingProperties(kind, lines);
  if (missing.length > 0) {
    return (
      <p class="missing">
        <strong>{text.missing}</strong> {missing.map(propertyLabel).join(', ')}
      </p>
    );
  }
  return expectedProperties[kind] === undefined ? null : <p class="soft">{text.nothingMissing}</p>;
}

/** The properties that each node of a kind has sooner or later, and of which no claim says how it is: plans say no more. */
function missingProperties(kind: EntityTypeName, lines: readonly FactLineFragment[]): readonly PropertyName[] {
  return (expectedProperties[kind] ?? []).filter(
    (property) => !lines.some((fact) => fact.property === property && !isPlanned(fact)),
  );
}

/** Whether a fact is about what is to come. Such facts stand apart from what is, so that one claim tells it of all. */
function isPlanned({ claims }: FactLineFragment): boolean {
  return claims.every(({ knowledgeLevel }) => knowledgeLevel === 'PLAN' || knowledgeLevel === 'PREDICTION');
}
