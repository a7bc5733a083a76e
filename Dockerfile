# The version and the variant, without a digest: whoever must build the same image twice sets NODE_IMAGE to one with a digest.
ARG NODE_IMAGE=node:24-bookworm-slim

# What compiles: needs the development packages, none of which reach the image. No package's own scripts are run.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY src src
COPY build build
# The build reads them for what it prepares.
COPY schema schema
COPY data data
RUN npm run build

# What is needed at run time, as the lockfile has it.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="20x10 Knowledge Graph" \
      org.opencontainers.image.licenses="MIT"
# In a container the address must be that of all interfaces, or no published port leads to it.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE LICENSE-DATA CITATION.cff ./
COPY schema schema
COPY sql sql
COPY data data
# The base image's user `node`, by number, so that an orchestrator can see that it isn't root. All of /app belongs to root:
# the server writes nothing.
USER 1000:1000
EXPOSE 4000
STOPSIGNAL SIGTERM
# Alive, not ready: a server that loads or drains must not be killed for it. There is no curl in the image.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As arrays, so that node itself is the process that gets the signals. `docker run IMAGE validate` runs another command.
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
