import { useAddress } from '../navigate.js';
import { NodeLink } from '../parts/node-link.js';
import { words } from '../strings.js';
import type { OverviewPolicy, OverviewProject } from './overview.js';
import { standingOf } from './overview-progress.js';

const { overview: text } = words;

/** Every project by its province and year, by name. */
export function Provinces({ policy }: { readonly policy: OverviewPolicy }) {
  const at = useAddress();
  const { projects } = policy;
  const years = [...new Set(projects.nodes.map(({ year }) => year))].sort();
  const rows = new Map<string, { readonly id: string | null; readonly projects: OverviewProject[] }>();
  for (const project of projects.nodes) {
    const { province } = project.locality;
    const name = province?.name ?? text.noProvince;
    const row = rows.get(name) ?? { id: province?.id ?? null, projects: [] };
    row.projects.push(project);
    rows.set(name, row);
  }
  const sorted = [...rows].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return (
    <section>
      <h2>{text.provinces}</h2>
      <table class="provinces">
        <thead>
          <tr>
            <th scope="col">{text.province}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(([name, row]) => (
            <tr key={name}>
              <th scope="row">{row.id === null ? name : <NodeLink id={row.id} name={name} />}</th>
              {years.map((year) => (
                <td key={year} data-label={year}>
                  <ul class="projects">
                    {row.projects
                      .filter((project) => project.year === year)
                      .map((project) => (
                        <li key={project.id}>
                          <a
                            href={at.node(project.id)}
                            class={`standing standing-${standingOf(project).toLowerCase()}`}
                          >
                            {project.locality.name.replace(/ (County|City|District)$/, '')}
                            <span class="visually-hidden">
                              {' '}
                              {year}: {text.status[standingOf(project)]}
                              {project.countsTowardTarget === false ? `. ${text.notCounted}` : ''}
                            </span>
                          </a>
                        </li>
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
