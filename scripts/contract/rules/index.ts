import { operationRules } from "./operation-rules.js";
import { levelsOf, ROLLOUT, type Rule } from "./rule.js";
import { schemaFacts } from "./schema-facts.js";

const schemaRules: readonly Rule[] = schemaFacts.flatMap((row) =>
  (["request", "response"] as const).map((direction): Rule => {
    const levels = levelsOf(row[direction]);
    const other = direction === "request" ? "response" : "request";
    const bad = levels.wire === "error" || levels.wire === "warning";
    return {
      id: `${direction}-${row.fact}`,
      ...levels,
      message: row.message,
      why: row.why[direction === "request" ? 0 : 1],
      mirror: `${direction}-${row.mirror}`,
      counterpart: `${other}-${row.fact}`,
      before: row.before,
      after: row.after,
      rollout: !bad ? ROLLOUT.safe : direction === "request" ? ROLLOUT.accept : ROLLOUT.readers,
    };
  }),
);

/** Every rule there is, by id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [...schemaRules, ...operationRules].map((rule) => [rule.id, rule]),
);
