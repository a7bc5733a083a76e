/** How long the server takes at most to drain, in seconds: the default of `serve --drain`. Whoever stops it must wait longer. */
export const drainSeconds = 10;
