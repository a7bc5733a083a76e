import { describe, expect, it } from 'vitest';
import { inSections, isShownProperty, nameProperties, sectionNames } from '../../src/explorer/fact-order.js';
import { entityTypes } from '../../src/vocabulary/kinds.js';
import { type PropertyName, propertyNames, propertyOf } from '../../src/vocabulary/properties.js';

const fact = (property: PropertyName, origins = 1, claims = 1) => ({
  property,
  agreement: 'SINGLE_SOURCE' as const,
  independentOrigins: origins,
  claims: Array.from({ length: claims }, (_, index) => ({
    id: `SourceClaim:s/${property.toLowerCase()}-${index}`,
    knowledgeLevel: 'ASSERTION' as const,
  })),
});

const propertiesOf = (kind: string, facts: readonly ReturnType<typeof fact>[], further: PropertyName[] = []) =>
  inSections(kind, facts, further).flatMap(({ groups }) => groups.map(({ property }) => property));

describe('the order of facts', () => {
  it('has a place for every property, but for those that only documents have', () => {
    const ofDocumentsAlone = propertyNames.filter((name) => propertyOf(name).subjects.join() === 'Source');
    expect(propertyNames.filter((name) => !isShownProperty(name)).sort()).toEqual([...ofDocumentsAlone].sort());
    expect(isShownProperty('NONSENSE')).toBe(false);
  });

  it.each(entityTypes)('shows every property of a %s once, names apart', (kind) => {
    const own = propertyNames.filter((name) => propertyOf(name).subjects.includes(kind));
    const shown = propertiesOf(
      kind,
      own.map((name) => fact(name)),
    );
    expect([...shown].sort()).toEqual(own.filter((name) => !nameProperties.includes(name)).sort());
    const parts = inSections(
      kind,
      own.map((name) => fact(name)),
    ).map(({ name }) => name);
    expect(new Set(parts).size).toBe(parts.length);
    for (const part of parts) expect(sectionNames).toContain(part);
  });

  it('has works by how far they came and when, then what they are, however they come', () => {
    const ordered: PropertyName[] = ['STATUS', 'ANNOUNCED', 'GROUNDBREAKING', 'INAUGURATED', 'COMPLETED'];
    const further: PropertyName[] = ['IN_LOCALITY', 'COMPRISES', 'CONCERN', 'REMARK'];
    const facts = [...ordered, ...further].map((name) => fact(name));
    expect(propertiesOf('Project', facts)).toEqual([...ordered, ...further]);
    expect(propertiesOf('Project', facts.toReversed())).toEqual([...ordered, ...further]);
  });

  it('asks of an actor first what it is, and of a policy what it is to reach before where it belongs', () => {
    expect(propertiesOf('Actor', [fact('ESTABLISHED'), fact('KIND')])).toEqual(['KIND', 'ESTABLISHED']);
    expect(propertiesOf('Locality', [fact('KIND'), fact('STATUS')])).toEqual(['STATUS', 'KIND']);
    expect(propertiesOf('Policy', [fact('PRECEDED_BY'), fact('TARGET')])).toEqual(['TARGET', 'PRECEDED_BY']);
  });

  it('puts on one property those first behind which most origins stand, then most claims, and keeps the rest as it is', () => {
    const facts = [fact('PRODUCES', 1, 1), fact('PRODUCES', 1, 3), fact('PRODUCES', 2, 2), fact('PRODUCES', 1, 1)];
    const [section] = inSections('Project', facts);
    expect(section?.groups[0]?.facts).toEqual([facts[2], facts[1], facts[0], facts[3]]);
  });

  it('has further properties in their places, without facts', () => {
    expect(propertiesOf('Project', [fact('STATUS'), fact('INAUGURATED')], ['GROUNDBREAKING'])).toEqual([
      'STATUS',
      'GROUNDBREAKING',
      'INAUGURATED',
    ]);
  });
});
