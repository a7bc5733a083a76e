/**
 * Loaded into every measured server before its own code (`--import`), so that who started it can ask what it has used.
 * The same for all, and on every platform. It costs nothing between questions.
 */
export interface Gauge {
  /** Processor time of the process so far, user and system, in microseconds. */
  readonly cpu: number;
  /** Memory that is resident now, in bytes. */
  readonly rss: number;
}

process.on('message', (message: { readonly gauge?: true }) => {
  if (message.gauge !== true) return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() } satisfies Gauge);
});
// The questions alone don't keep a server alive.
process.channel?.unref();
// Nor does it outlive who started it, however that ends.
process.once('disconnect', () => process.exit());
