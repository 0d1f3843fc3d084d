/** What mends the problems that a contract meets most; the rules of this project carry theirs in the message. */
const remedies: Readonly<Record<string, string>> = {
  "yaml-syntax": "Correct the YAML at this place: indentation, quotes, colons.",
  "file-missing": "Create the file or correct its path.",
  configuration: "Correct redocly.yaml or the plugin that it names.",
  contract: "Correct the root file so that it's an OpenAPI 3 document.",
  "no-unresolved-refs": "Correct the path or the name behind `$ref`, or add what it points at.",
  bundler: "Correct the path or the name behind `$ref`, or add what it points at.",
  struct: "Use the names and types that OpenAPI 3.1 knows at this place.",
  "operation-operationId": "Give the operation an `operationId`.",
  "operation-operationId-unique": "Give each operation an `operationId` of its own.",
  "operation-summary": "Give the operation a `summary`.",
  "operation-4xx-response": "Describe at least one 4xx response.",
  "operation-2xx-response": "Describe at least one 2xx response.",
  "operation-parameters-unique": "Remove one of the two parameters.",
  "operation-description": "Give the operation a `description`.",
  "path-parameters-defined":
    "Make the names in the path and the parameters with `in: path` the same.",
  "no-unused-components": "Use the component or remove it.",
  "no-ambiguous-paths": "Make the two paths differ in something other than a parameter's name.",
  "no-identical-paths": "Merge the two paths into one.",
  "tag-description": "Give the tag a `description`.",
  "operation-tag-defined": "Add the tag to `tags` at the root.",
  "security-defined": "Define the scheme in `components.securitySchemes`, or set `security`.",
  "info-license": "Add `info.license`, or say in redocly.yaml why there is none.",
  "no-invalid-media-type-examples": "Make the example fit its schema.",
  "no-invalid-schema-examples": "Make the example fit its schema.",
  "no-invalid-parameter-examples": "Make the example fit its schema.",
  "no-enum-type-mismatch": "Make every value of `enum` fit `type`.",
};

/** The remedy of a problem: the linter's own suggestion, else ours for the rule, else where to read on. */
export const remedyFor = (
  rule: string,
  suggestions: readonly string[] = [],
  reference?: string,
): string => {
  const known = remedies[rule];
  if (suggestions.length > 0) {
    return `Did you mean ${suggestions.map((name) => `"${name}"`).join(" or ")}?`;
  }
  if (known !== undefined) return known;
  // A rule of a plugin, "plugin/rule", says in its message what to do.
  if (rule.includes("/")) return "";
  return `See ${reference ?? `https://redocly.com/docs/cli/rules/oas/${rule}`}.`;
};
