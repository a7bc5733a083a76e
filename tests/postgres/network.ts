import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The network between a client and a server, which can fall silent, break and be slow. */
export class Network {
  readonly #server: Server;
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  #silent = false;
  /** How many connections were made through it. */
  connections = 0;
  /** Milliseconds that everything takes on its way back. */
  delay = 0;

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((near) => this.#join(near));
  }

  /** A network to a port of this machine. */
  static async to(target: number): Promise<Network> {
    const network = new Network(target);
    await network.mend();
    return network;
  }

  /** An address of a database as it is through this network. */
  urlOf(url: string): string {
    const through = new URL(url);
    through.port = String(this.#port);
    return through.href;
  }

  /** From now on nothing comes through, and nobody is told. */
  fallSilent(): void {
    this.#silent = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** All comes through again, also what was held back. */
  speak(): void {
    this.#silent = false;
    for (const socket of this.#sockets) socket.resume();
  }

  /** Breaks all connections, and takes no more. */
  async cut(): Promise<void> {
    this.#server.close();
    this.drop();
    await once(this.#server, 'close');
  }

  /** Breaks all connections that there are. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Takes connections again, at the same port. */
  async mend(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  #join(near: Socket): void {
    this.connections += 1;
    const far = connect(this.#target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => {
        if (this.delay === 0 || from === near) to.write(bytes);
        else setTimeout(() => to.write(bytes), this.delay);
      });
      // What becomes of one half becomes of the other.
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      if (this.#silent) from.pause();
    }
  }
}
