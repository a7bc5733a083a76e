import type { ComponentChildren } from 'preact';

/** A part of a drawing that says nothing which is not said elsewhere, and so is not read out. */
export function Unread(props: {
  readonly class: string;
  readonly transform?: string;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
    <g class={props.class} transform={props.transform} aria-hidden="true">
      {props.children}
    </g>
  );
}
