import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { NodePageQuery } from '../views/node.operation.js';
import { DateText } from './value.js';

const { node: text } = words;

type Entity = Extract<NonNullable<NodePageQuery['node']>, { names: unknown }>;
type Name = Entity['names'][number];

/** The names of a node in other scripts than the one by which it is called here, for the line below its heading. */
export function OtherScripts({ name: called, names }: Pick<Entity, 'name' | 'names'>) {
  const others = names.filter(
    ({ text, script, language, kind }) =>
      kind !== 'MISPRINT' && text !== called && (script !== null || (language !== null && language !== 'en')),
  );
  if (others.length === 0) return null;
  return (
    <p class="other-scripts">
      {others.map(({ text, language, script }, index) => (
        <span key={`${text} ${script}`}>
          {index === 0 ? null : ' · '}
          <span lang={languageOf(language, script)}>{text}</span>
        </span>
      ))}
    </p>
  );
}

/** All names of a node, each with how it is written and the claims that give it. */
export function Names({ names }: { readonly names: readonly Name[] }) {
  return (
    <table class="names">
      <caption class="visually-hidden">{text.names}</caption>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.nameKind}</th>
          <th scope="col">{text.nameLanguage}</th>
          <th scope="col">{text.nameScript}</th>
          <th scope="col">{text.nameClaims}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={`${name.text} ${name.kind} ${name.language} ${name.script}`}>
            <th scope="row">
              <span lang={languageOf(name.language, name.script)}>{name.text}</span>
              <Validity name={name} />
            </th>
            <td>{text.nameKinds[name.kind]}</td>
            <td>{name.language === null ? '–' : (text.languages[name.language] ?? name.language)}</td>
            <td>{schemeOf(name)}</td>
            <td>
              <NameClaims claims={name.claims} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NameClaims({ claims }: Pick<Name, 'claims'>) {
  const at = useAddress();
  return (
    <details class="name-claims">
      <summary>{words.fact.claims(claims.length)}</summary>
      <ul>
        {claims.map(({ id, source }) => (
          <li key={id}>
            <a href={at.node(id)}>{source.title}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Validity({ name: { validFrom, validTo } }: { readonly name: Name }) {
  if (validFrom === null && validTo === null) return null;
  return (
    <small>
      {validFrom === null ? null : (
        <>
          {' '}
          {text.from} <DateText date={validFrom} />
        </>
      )}
      {validTo === null ? null : (
        <>
          {' '}
          {text.until} <DateText date={validTo} />
        </>
      )}
    </small>
  );
}

function schemeOf({ script, romanization }: Name): string {
  const parts = [
    script === null ? null : (text.scripts[script] ?? script),
    romanization === null ? null : text.romanizations[romanization],
  ].filter((part) => part !== null);
  return parts.length === 0 ? '–' : parts.join(', ');
}

/** The tag of a language with the script in which it is written, where that is claimed: by it a browser chooses letters. */
function languageOf(language: string | null, script: string | null): string | undefined {
  if (language === null) return undefined;
  return script === null ? language : `${language}-${script}`;
}
