import type { NameRecord } from '../../graph/records.js';
import { builder } from '../builder.js';
import { SourceClaim } from '../nodes/source-claim.js';
import { loadClaims } from '../read.js';
import { PartialDate, partialDate } from './date.js';
import { NameKind, Romanization } from './enums.js';

export const Name = builder.objectRef<NameRecord>('Name');
Name.implement({
  description: 'A name that a source uses. Each spelling is a name of its own.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name as printed.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Its language, a BCP 47 tag; null where no claim says.',
    }),
    script: t.exposeString('script', {
      nullable: true,
      description: 'Its script, an ISO 15924 code such as `Hang`; null where no claim says.',
    }),
    romanization: t.field({
      type: Romanization,
      nullable: true,
      description: 'The scheme by which it is written in Latin letters; null where no claim says.',
      resolve: (name) => name.romanization,
    }),
    kind: t.field({ type: NameKind, description: 'What kind of name it is.', resolve: (name) => name.kind }),
    validFrom: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Since when it is the name; null where no claim says.',
      resolve: (name) => partialDate(name.validFrom),
    }),
    validTo: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Until when it was the name; null where no claim says.',
      resolve: (name) => partialDate(name.validTo),
    }),
    claims: t.field({
      type: [SourceClaim],
      description: 'The claims that give it.',
      resolve: (name, _, context) => loadClaims(context, name.claims),
    }),
  }),
});
