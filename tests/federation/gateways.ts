import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { type ExecutionResult, getOperationAST, parse } from 'graphql';

/** A gateway that routes over HTTP and hands the header `traceparent` on. */
export interface Gateway {
  ask(query: string, traceparent?: string): Promise<ExecutionResult>;
  close(): Promise<unknown>;
}

const quiet = { debug: () => {}, info: () => {}, warn: console.warn, error: console.error };

async function apolloGateway(supergraph: string): Promise<Gateway> {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger: quiet,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource({
        url: url as string,
        willSendRequest: ({ request, context }) => {
          if (context['traceparent']) request.http?.headers.set('traceparent', context['traceparent']);
        },
      }),
  });
  const { executor, schema } = await gateway.load();
  return {
    async ask(query, traceparent) {
      const document = parse(query);
      const result = await executor({
        request: { query },
        document,
        operation: getOperationAST(document),
        operationName: null,
        queryHash: query,
        source: query,
        schema,
        context: { traceparent },
        metrics: {},
        logger: quiet,
      } as unknown as Parameters<typeof executor>[0]);
      return result as ExecutionResult;
    },
    close: () => gateway.stop(),
  };
}

async function hiveGateway(supergraph: string): Promise<Gateway> {
  const gateway = createGatewayRuntime({
    supergraph,
    // The planner of Hive Router. The gateway’s own leaves null what another graph adds by @interfaceObject.
    unifiedGraphHandler,
    logging: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({ traceparent: request.headers.get('traceparent') }),
    },
  });
  return {
    async ask(query, traceparent) {
      const response = await gateway.fetch('http://gateway.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(traceparent === undefined ? {} : { traceparent }) },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as ExecutionResult;
    },
    close: async () => gateway[Symbol.asyncDispose](),
  };
}

/** The gateways that users have, by name. */
export const gateways = { '@apollo/gateway': apolloGateway, '@graphql-hive/gateway-runtime': hiveGateway } as const;
