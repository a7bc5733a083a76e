/** Thrown where versions are not as they would have to be for what is asked. The message is one line. */
export class VersionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'VersionError';
  }
}
