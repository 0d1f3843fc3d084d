import { rules } from "./rules/index.js";
import type { Rule } from "./rules/rule.js";

const indented = (text: string): string => text.replace(/^/gm, "    ");

/** Parts that a message has only now and then are left out. */
const plain = (message: string): string =>
  message.replace(/\{(doubt|note)\}/g, "").replace(/\{(\w+)\}/g, "<$1>");

const link = (other: Rule["mirror"]): string =>
  typeof other === "string" ? other : `none: ${other.none}`;

/** What a rule is about, why it matters, an example and how to make such a change safely. */
export function explain(rule: Rule): string {
  return `${rule.id}
  wire: ${rule.wire}, sdk: ${rule.sdk}

  What     ${plain(rule.message)}
  Why      ${rule.why}

  Before
${indented(rule.before)}
  After
${indented(rule.after)}

  Rollout  ${rule.rollout}

  The way back       ${link(rule.mirror)}
  The other direction  ${link(rule.counterpart)}
`;
}

/** Every rule on a line, with its levels. */
export function listRules(): string {
  const all = [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const width = Math.max(...all.map(({ id }) => id.length));
  return all
    .map(
      ({ id, wire, sdk, message }) =>
        `${id.padEnd(width)}  ${wire.padEnd(7)}  ${sdk.padEnd(7)}  ${plain(message)}\n`,
    )
    .join("");
}
