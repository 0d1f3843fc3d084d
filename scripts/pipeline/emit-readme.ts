/** `generated/README.md`. */
export const emitReadme = (apis: readonly string[]): string => `# Generated code

Everything in this folder is made from the contract in \`specs/\` by \`npm run generate\` and committed, so
that a change of the contract shows in a review what it changes in types and code. Nothing here is
edited by hand: \`npm run generate -- --check\` fails on a file that differs from what the contract gives,
and on a file that it doesn't give at all.

| API | contract |
| --- | --- |
${apis.map((api) => `| [\`${api}/\`](${api}) | the root file under \`apis.${api}\` in \`redocly.yaml\` |`).join("\n")}

| file | what it is |
| --- | --- |
| \`openapi.yml\` | the contract in one file, as \`redocly bundle\` writes it |
| \`schema.ts\` | \`paths\`, \`components\` and \`operations\`, by openapi-typescript |
| \`models.ts\` | every component schema as a type of its own name |
| \`operations.ts\` | the table that the client runs on, and the interface of its methods with their documentation |
| \`entries.ts\` | the same table entry by entry, without the deprecated ones, so that a bundler keeps only those that a program names |
| \`validators.js\` | what the emulator checks in a request, compiled by ajv; it imports nothing and evaluates no text |

\`npm run generate -- --watch\` keeps it current while the contract is being written.
`;
