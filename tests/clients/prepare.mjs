// Writes what the tools of the clients read: the schema, the files that docs/clients.md shows, each query of
// documents/scenarios as a module of Relay, for every connection a fragment of Relay that pages it, and for every type of
// node one that is asked for again.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSchema, getNamedType, isInterfaceType, isObjectType, isRequiredArgument } from "graphql";

const HERE = import.meta.dirname;
const PAGE = process.argv[2] ?? join(HERE, "../../docs/clients.md");
const FILE = /^<!-- file: (\S+) -->\n```\w+\n(.*?)^```$/gms;
const DOCUMENTS = join(HERE, "documents/scenarios");
/** What a connection of the query itself must be told. */
const REQUIRED = {
  search: 'text: "社区"',
  common: 'of: ["Community:clients-lake", "Community:clients-hill"]',
  diff: 'from: "2018-01-01", to: "2024-01-01"',
};

const capital = (name) => name[0].toUpperCase() + name.slice(1);

function write(name, text) {
  const file = join(HERE, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function* connections(schema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  for (const type of types.filter(({ name }) => !name.startsWith("__")))
    for (const field of Object.values(type.getFields()))
      if (isObjectType(getNamedType(field.type)) && "pageInfo" in getNamedType(field.type).getFields())
        yield { type, field };
}

/** The name of the list of all nodes of a type; none for the query itself. */
function listOf(schema, type) {
  const lists = Object.values(schema.getQueryType().getFields()).filter((field) => {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) && connection.getFields().nodes;
    return nodes && getNamedType(nodes.type) === type && field.args.some(({ name }) => name === "where");
  });
  return lists[0]?.name ?? "";
}

/** A module for a connection: a query that finds the node by its id, and the fragment that pages it. */
function paged(schema, { type, field }) {
  const name = `Every${type.name}${capital(field.name)}`;
  const given = field.args.some(isRequiredArgument) ? `${REQUIRED[field.name]}, ` : "";
  const root = type.name === "Query";
  const spread = `...${name}_list @alias(as: "list")`;
  return {
    name,
    text: `import { graphql } from "react-relay";

export const type = "${type.name}";
export const list = "${listOf(schema, type)}";
export const field = "${field.name}";
export const query = graphql\`
  query ${name}Query${root ? "" : "($id: ID!)"} { ${root ? spread : `node(id: $id) { ${spread} }`} }
\`;
export const fragment = graphql\`
  fragment ${name}_list on ${type.name} @refetchable(queryName: "${name}PageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "String" }) {
    rows: ${field.name}(${given}first: $count, after: $cursor) @connection(key: "${name}_rows") {
      edges { cursor node { __typename } }
    }
  }
\`;
`,
  };
}

/** A fragment that Relay may ask for again, of a type whose objects have an id. */
const again = ({ name }) => `import { graphql } from "react-relay";

export default graphql\`
  fragment Again${name}_node on ${name} @refetchable(queryName: "Again${name}Query") { id }
\`;
`;

for (const folder of ["src", "relay-manifest.json", "apollo-manifest.json"])
  rmSync(join(HERE, folder), { recursive: true, force: true });
copyFileSync(join(HERE, "../../schema.graphql"), join(HERE, "schema.graphql"));
for (const [, name, text] of readFileSync(PAGE, "utf8").matchAll(FILE)) write(name, text);
// Relay's compiler adds to its manifest, and wants one to add to.
write("relay-manifest.json", "{}\n");

const scenarios = readdirSync(DOCUMENTS).map((file) => readFileSync(join(DOCUMENTS, file), "utf8"));
const names = scenarios.map((text) => text.match(/^query (\w+)/)[1]);
scenarios.forEach((text, index) => {
  const query = text.replace(/^query \w+/, `query ${names[index]}Query`);
  write(
    `src/scenarios/${names[index]}.ts`,
    `import { graphql } from "react-relay";\n\nexport default graphql\`\n${query}\`;\n`,
  );
});
const imports = names.map((name) => `import ${name} from "./${name}";\n`).join("");
write("src/scenarios/index.ts", `${imports}\nexport const QUERIES = { ${names.join(", ")} };\n`);

const schema = buildSchema(readFileSync(join(HERE, "schema.graphql"), "utf8"));
const every = [...connections(schema)].map((connection) => paged(schema, connection));
for (const { name, text } of every) write(`src/every/${name}.ts`, text);
for (const type of schema.getPossibleTypes(schema.getType('Node'))) write(`src/again/Again${type.name}.ts`, again(type));
const modules = every.map(({ name }) => `import * as ${name} from "./${name}";\n`).join("");
write(
  "src/every/index.ts",
  `${modules}\nexport const CONNECTIONS = [${every.map(({ name }) => name).join(", ")}];\n`,
);
