/**
 * How the elements look. What pages may set are the custom properties that begin with `--kg-`, and the parts. Light or dark
 * follows the `color-scheme` of the page, as its background does.
 */
export const style = `
:host {
  --_text: var(--kg-text, #1c2128);
  --_muted: var(--kg-muted, #57606a);
  --_surface: var(--kg-surface, #fff);
  --_line: var(--kg-line, #d5dae0);
  --_accent: var(--kg-accent, #0a5eb0);
  --_corroborated: var(--kg-corroborated, #1a6b3c);
  --_single-source: var(--kg-single-source, #6b5500);
  --_contested: var(--kg-contested, #a3341f);
  --_radius: var(--kg-radius, 0.5rem);
  display: block;
  container-type: inline-size;
  color: var(--_text);
  overflow-wrap: anywhere;
}
@supports (color: light-dark(#000, #fff)) {
  :host {
    --_text: var(--kg-text, light-dark(#1c2128, #e4e7eb));
    --_muted: var(--kg-muted, light-dark(#57606a, #a3adb8));
    --_surface: var(--kg-surface, light-dark(#fff, #16191e));
    --_line: var(--kg-line, light-dark(#d5dae0, #363c45));
    --_accent: var(--kg-accent, light-dark(#0a5eb0, #84bdf5));
    --_corroborated: var(--kg-corroborated, light-dark(#1a6b3c, #7fd3a1));
    --_single-source: var(--kg-single-source, light-dark(#6b5500, #dcc05a));
    --_contested: var(--kg-contested, light-dark(#a3341f, #ff9d87));
  }
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
p, ul, ol, dl, dd, h2, h3, h4, h5, h6 { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h2, h3, h4, h5, h6 { font: inherit; font-weight: 600; }
a { color: var(--_accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 2px; }
code { font-family: ui-monospace, monospace; font-size: 0.85em; }
[part~='hidden'] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[part~='status']:empty { display: none; }
[part~='status'], [part~='count'], [part~='subject'], [part~='holders'], [part~='explanation'], [part~='scope'], [part~='pick'], [part~='role'] { color: var(--_muted); }

[part~='fact'], [part~='silence'], [part~='error'] { line-height: 1.5; }
[part~='fact'], :host(kg-timeline) { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 1rem 1.125rem 1.125rem; }
[part~='subject'], [part~='holders'], [part~='explanation'], [part~='scope'], [part~='pick'], [part~='agreement'] { font-size: 0.875em; }
[part~='subject'] a { color: inherit; text-decoration-color: var(--_line); }
[part~='heading'] { font-size: 1.0625em; }
[part~='agreement'] { margin-top: 0.5rem; color: var(--_muted); }
[part~='badge'] { display: inline-block; padding: 0 0.55em; border: 1px solid; border-radius: 1em; font-weight: 600; color: var(--_muted); margin-inline-end: 0.25em; }
[part~='corroborated'] { color: var(--_corroborated); }
[part~='single-source'] { color: var(--_single-source); }
[part~='contested'] { color: var(--_contested); }
[part~='values'] { display: grid; gap: 0.75rem; margin-top: 0.75rem; }
[part~='several'] { grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
[part~='several'] > [part~='position'] { border-inline-start: 3px solid var(--_line); padding-inline-start: 0.75rem; }
[part~='several'] > [part~='picked'] { border-color: var(--_accent); }
[part~='several'] > :has(> [open]) { grid-column: 1 / -1; }
[part~='value'] { font-size: 1.375em; font-weight: 600; line-height: 1.3; text-wrap: balance; }
[part~='value']::first-letter { text-transform: uppercase; }
[part~='several'] [part~='value'] { font-size: 1.1875em; }
[part~='explanation'] { margin-top: 0.875rem; max-width: 68ch; text-wrap: pretty; }
[part~='silence'] { margin-top: 0.5rem; max-width: 68ch; }

details { margin-top: 0.375rem; }
summary { cursor: pointer; width: fit-content; color: var(--_accent); font-size: 0.875em; padding: 0.125rem 0; }
summary:hover { text-decoration: underline; text-underline-offset: 0.15em; }
[part~='claim'] { margin-top: 0.625rem; padding-top: 0.625rem; border-top: 1px solid var(--_line); font-size: 0.9375em; }
[part~='statement'] { max-width: 68ch; }
[part~='trace'] { margin-top: 0.5rem; display: grid; gap: 0.25rem; font-size: 0.9em; }
[part~='trace'] > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 0.75rem; }
@container (max-width: 30rem) { [part~='trace'] > div { grid-template-columns: minmax(0, 1fr); } }
dt { color: var(--_muted); }
[part~='chain'] { display: inline; }
[part~='chain'] > li { display: inline; }
[part~='chain'] > li + li::before { content: ' → '; content: ' → ' / ' then '; color: var(--_muted); }
dd > ul > li + li { margin-top: 0.25rem; }

[part~='error'] { border: 1px solid var(--_contested); border-radius: var(--_radius); padding: 0.625rem 0.875rem; background: var(--_surface); }
[part~='code'] { color: var(--_contested); font-family: ui-monospace, monospace; font-size: 0.875em; margin-inline-end: 0.25em; }
[part~='button'] { margin-top: 0.5rem; font: inherit; font-size: 0.9375em; color: var(--_accent); background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 0.375rem 0.875rem; min-height: 2.25rem; cursor: pointer; }
[part~='button']:hover { border-color: var(--_accent); }
[part~='contest'] + [part~='contest'] { margin-top: 1rem; }
[part~='foot'] { margin-top: 0.875rem; font-size: 0.9375em; }

[part~='event'] { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); gap: 0 1rem; padding: 0.625rem 0; border-top: 1px solid var(--_line); line-height: 1.45; }
@container (max-width: 34rem) { [part~='event'] { grid-template-columns: minmax(0, 1fr); } }
[part~='date'] { font-weight: 600; font-size: 0.9375em; font-variant-numeric: tabular-nums; }
[part~='uncertain'] { font-weight: 500; }
[part~='event'] [part~='holders'] { margin-top: 0.125rem; }
[part~='event'] [part~='holders'] a { color: inherit; text-decoration-color: var(--_line); }
[part~='kind'] { color: var(--_muted); font-size: 0.875em; }
[part~='kind']::before { content: ''; display: inline-block; width: 0.6em; height: 0.6em; margin-inline-end: 0.4em; border-radius: 50%; background: var(--_mark); }
[part~='chart'] { display: block; margin-bottom: 1rem; overflow: visible; line-height: 1; }
[part~='chart'] :is(circle, rect) { fill: var(--_mark); fill-opacity: 0.65; }
[part~='chart'] rect { fill-opacity: 0.35; }
[part~='chart'] line { stroke: var(--_line); }
[part~='chart'] .tick { stroke-dasharray: 2 3; }
[part~='chart'] text { fill: var(--_muted); font-size: 0.75rem; }
[part~='meeting'], .meeting { --_mark: #8a6fd1; }
[part~='announcement'], .announcement { --_mark: #3d7fd9; }
[part~='groundbreaking'], .groundbreaking { --_mark: #c07a10; }
[part~='inauguration'], .inauguration { --_mark: #2f9a5f; }
[part~='completion'], .completion { --_mark: #148f99; }
[part~='visit'], .visit { --_mark: #c2558c; }
[part~='publication'], .publication { --_mark: #7b838d; }
`;
