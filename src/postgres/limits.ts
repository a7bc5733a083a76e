/** What is kept to in asking a server. */
export interface EndpointLimits {
  /** Most connections. */
  readonly connections: number;
  /** Most questions that wait for one; more are refused at once. */
  readonly waiting: number;
  /** Most milliseconds that a question waits for a connection. */
  readonly connectWithin: number;
  /** Most milliseconds that one may take. */
  readonly answerWithin: number;
}

/** Where nothing else is said. */
export const standardLimits: EndpointLimits = {
  connections: 10,
  waiting: 200,
  connectWithin: 2000,
  answerWithin: 5000,
};
