import type { FacilityKind } from '../../client/schema-types.js';
import { labelOfCode } from '../../vocabulary/enums.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import { standings } from './shown.js';

const { map: text } = words;

/** What can be chosen: years, statuses and kinds of works, each several; where none is chosen, all are shown. */
export function Filters({
  years,
  kinds,
}: {
  readonly years: readonly number[];
  readonly kinds: readonly FacilityKind[];
}) {
  return (
    <div class="map-filters">
      <Choice name="year" label={text.columns.year} options={years.map((year) => [String(year), String(year)])} />
      <Choice
        name="status"
        label={text.legend.status}
        options={standings.map((standing) => [standing, text.standing[standing]])}
      />
      <Choice name="kind" label={text.columns.works} options={kinds.map((kind) => [kind, labelOfCode(kind)])} />
    </div>
  );
}

/** One parameter of the address: each option a link that adds it or takes it away, so that it works without script too. */
function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}) {
  const { name, label, options } = props;
  const at = useAddress();
  const chosen = at.list(name);
  return (
    <div class="map-choice">
      <span class="map-choice-label" id={`choose-${name}`}>
        {label}
      </span>
      <ul aria-labelledby={`choose-${name}`}>
        <li>
          <a
            class={chosen.length === 0 ? 'action is-chosen' : 'action'}
            href={at.with({ [name]: null })}
            aria-current={chosen.length === 0 ? 'true' : undefined}
          >
            {text.all}
          </a>
        </li>
        {options.map(([value, shown]) => {
          const isChosen = chosen.includes(value);
          const others = options.map(([each]) => each).filter((each) => chosen.includes(each) !== (each === value));
          return (
            <li key={value}>
              <a
                class={isChosen ? 'action is-chosen' : 'action'}
                href={at.with({ [name]: others })}
                aria-current={isChosen ? 'true' : undefined}
              >
                {shown}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
