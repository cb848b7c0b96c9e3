import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const server = process.env.GONGJIAN_SERVER ?? "http://127.0.0.1:8000";
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  build: {
    outDir: here("../server/static"),
    emptyOutDir: true,
    sourcemap: false,
    // The content security policy allows no script within a page and no `data:` module.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: here("index.html"),
        graphiql: here("graphiql.html"),
        reference: here("reference.html"),
      },
    },
  },
  worker: { format: "es" },
  server: {
    proxy: { "/graphql": server, "/export": server },
  },
});
