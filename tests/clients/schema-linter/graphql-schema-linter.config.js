const { readdirSync } = require("node:fs");
const { dirname, join } = require("node:path");

/** Rules that the schema does not keep, each with the reason. All others are kept. */
const EXCEPTIONS = {
  // Fields, arguments and values stand in the order of the ontology: what a reader looks for first comes first.
  "enum-values-sorted-alphabetically": true,
  "input-object-fields-sorted-alphabetically": true,
  "interface-fields-sorted-alphabetically": true,
  "type-fields-sorted-alphabetically": true,
  // AND, OR and NOT of conditions. eslint.config.mjs checks the same for all other names.
  "input-object-values-are-camel-cased": true,
  // Many descriptions begin in Chinese, which has no capitals, or with the name of a field.
  "descriptions-are-capitalized": true,
  // The parts of connections are Relay's (`edges`, `node`, `cursor`), and names such as `UnitWhere` say what they are.
  "fields-have-descriptions": true,
  "types-have-descriptions": true,
};

const rules = readdirSync(join(dirname(require.resolve("graphql-schema-linter")), "rules"))
  .map((file) => file.replace(".js", "").replaceAll("_", "-"))
  .filter((rule) => !(rule in EXCEPTIONS));

module.exports = { rules };
