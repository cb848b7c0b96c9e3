import { transformAsync } from "@babel/core";
import { defineConfig } from "vitest/config";

/** Puts Relay's artifacts where documents stand in the sources, as its plugin for Babel does. */
const relay = {
  name: "relay",
  enforce: "pre" as const,
  async transform(code: string, id: string) {
    if (!/\bgraphql`/.test(code) || id.includes("node_modules")) return;
    const result = await transformAsync(code, {
      babelrc: false,
      configFile: false,
      filename: id,
      parserOpts: { plugins: ["typescript", "jsx"] },
      plugins: [["relay", { eagerEsModules: true }]],
      sourceMaps: true,
    });
    return result && { code: result.code ?? "", map: result.map };
  },
};

export default defineConfig({
  plugins: [relay],
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: "serving.ts",
    setupFiles: "warnings.ts",
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
