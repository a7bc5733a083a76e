import { labelOfCode } from '../../vocabulary/enums.js';
import { words } from '../strings.js';
import type { OverviewPolicy } from './overview.js';

const { overview: text } = words;

/** How many facilities of each kind are claimed, by year. */
export function Works({ policy: { years } }: { readonly policy: OverviewPolicy }) {
  const counts = new Map<string, number[]>();
  for (const [index, { byFacilityKind }] of years.entries()) {
    for (const { kind, facilities } of byFacilityKind) {
      const row = counts.get(kind) ?? years.map(() => 0);
      row[index] = facilities;
      counts.set(kind, row);
    }
  }
  const sum = (row: readonly number[]): number => row.reduce((total, count) => total + count, 0);
  const rows = [...counts].sort(([a, left], [b, right]) => sum(right) - sum(left) || (a < b ? -1 : 1));
  const most = Math.max(1, ...rows.flatMap(([, row]) => row));
  return (
    <section>
      <h2>{text.works}</h2>
      <p class="soft">{text.worksText}</p>
      <table class="works">
        <thead>
          <tr>
            <th scope="col">{text.work}</th>
            {years.map(({ year }) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([kind, row]) => (
            <tr key={kind}>
              <th scope="row">{labelOfCode(kind)}</th>
              {row.map((count, index) => (
                <td key={years[index]?.year}>
                  <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * count) / most} height="10" rx="1" />
                  </svg>
                  <span class="bar-count">{count === 0 ? '–' : count}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
