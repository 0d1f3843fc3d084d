import { operationRules } from "./operation-rules.js";
import { levelsOf, ROLLOUT, type Rule } from "./rule.js";
import { schemaFacts } from "./schema-facts.js";

const mirrorOf = (mirror: string, direction: string): string => {
  const [request = "", response = request] = mirror.split("|");
  return direction === "request" ? request : response;
};

const schemaRules: readonly Rule[] = schemaFacts.flatMap((row) =>
  (["request", "response"] as const).flatMap((direction): Rule[] => {
    if (row[direction].startsWith("!")) return [];
    const levels = levelsOf(row[direction]);
    const other = direction === "request" ? "response" : "request";
    const bad = levels.wire === "error" || levels.wire === "warning";
    const id = `${direction}-${row.fact}`;
    return [
      {
        id,
        ...levels,
        message: row.message,
        why: row.why[direction === "request" ? 0 : 1],
        mirror: `${direction}-${mirrorOf(row.mirror, direction)}`,
        counterpart: row[other].startsWith("!")
          ? { none: row[other].slice(1) }
          : `${other}-${row.fact}`,
        before: row.before,
        after: row.after,
        rollout: !bad ? ROLLOUT.safe : direction === "request" ? ROLLOUT.accept : ROLLOUT.readers,
      },
    ];
  }),
);

/** Every rule there is, by id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [...schemaRules, ...operationRules].map((rule) => [rule.id, rule]),
);
