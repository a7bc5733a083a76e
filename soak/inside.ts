/**
 * Loaded into the server under test before it starts: collects garbage and tells the memory in use when asked, and sets
 * the clock that JavaScript reads, where no library can set that of the process. It changes nothing else.
 */
type Order = { readonly ask: 'memory' } | { readonly ask: 'clock'; readonly ahead: number };

let ahead = 0;

process.on('message', async (order: Order) => {
  if (order.ask === 'clock') {
    if (ahead === 0) shiftClock();
    ahead = order.ahead;
    process.send?.({ told: 'clock' });
    return;
  }
  // What a first collection frees from outside of the heap, a second may find.
  for (let round = 0; round < 2; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.send?.({ told: 'memory', ...process.memoryUsage() });
});
// No server is left behind by a soak that was ended.
process.on('disconnect', () => process.exit());
// The server may end as if this channel were not there.
process.channel?.unref();

function shiftClock(): void {
  const RealDate = Date;
  class ShiftedDate extends RealDate {
    constructor(...args: [] | ConstructorParameters<typeof Date>) {
      if (args.length === 0) super(ShiftedDate.now());
      else super(...args);
    }
    static override now(): number {
      return RealDate.now() + ahead;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}
