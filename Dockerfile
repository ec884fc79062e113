# Two stages: the first compiles the tokenizer (nodejieba) and builds dependencies, the second only runs.
FROM node:20-bookworm-slim AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/node_modules node_modules
# Owned by root and not writable by the one who runs it: the program cannot change itself.
COPY . .
# The desk's page, built now; otherwise every start would build it anew.
RUN node --import tsx -e "import('./server/desk/files.ts').then(({ startDeskPage }) => startDeskPage(console.error).built)" \
  && ls node_modules/.cache/wence-desk/*.json
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 8787
# Loading the corpus takes some seconds; until then the process is alive but not ready.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Node itself and not npm, so that SIGTERM arrives where it is understood.
CMD ["node", "--import", "tsx", "server/main.ts"]
