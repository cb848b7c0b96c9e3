import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const server = process.env.VITE_SERVER ?? "http://127.0.0.1:8000";
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** GraphiQL's style sheet holds its fonts as data, a third of a megabyte; the system's own do, in Chinese too. */
const withoutFonts: Plugin = {
  name: "without-fonts",
  enforce: "pre",
  transform(code, id) {
    if (!/graphiql\/dist\/style\.css|@graphiql\/react\/dist\/style\.css/.test(id)) return null;
    return code.replace(/@font-face\s*\{[^}]*\}/g, "");
  },
};

export default defineConfig({
  plugins: [withoutFonts],
  build: {
    outDir: here("../server/static"),
    emptyOutDir: true,
    sourcemap: false,
    // The content security policy allows no script within a page and no `data:` module.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Whose code the bundles hold, and under which licenses: these ask that it goes with the code.
    license: { fileName: "assets/licenses.txt" },
    // In kB: the editor of GraphiQL is one large chunk.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      // React's libraries mark modules for servers that render; nothing is rendered there here.
      checks: { moduleLevelDirective: false },
      input: {
        index: here("index.html"),
        graphiql: here("graphiql.html"),
        reference: here("reference.html"),
        intake: here("intake.html"),
      },
    },
  },
  worker: { format: "es" },
  server: {
    // The example queries stand in `docs/examples`.
    fs: { allow: [here("..")] },
    proxy: { "/graphql": server, "/export": server, "/intake": server },
  },
});
