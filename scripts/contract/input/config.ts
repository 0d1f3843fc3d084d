import { ContractError } from "../contract-error.js";
import type { AllowedChange } from "../finding.js";
import { isObject, own, type JsonObject } from "../json.js";
import type { LevelSetting, Policy } from "../policy.js";
import { rules } from "../rules/index.js";
import { LEVELS } from "../rules/rule.js";
import { dayOf } from "../sunset.js";
import { parseText } from "./parse.js";

/** Reads `contract-diff.yml`. Throws for what it doesn't know, so that a typo never allows anything. */
export function readPolicy(text: string, file: string): Policy {
  const config = parseText(text, file).value ?? {};
  const bad = (message: string): never => {
    throw new ContractError("bad-config", `${file}: ${message}`, { file });
  };
  if (!isObject(config)) return bad("the file must hold `levels` and `allow`");
  for (const key of Object.keys(config)) {
    if (key !== "levels" && key !== "allow")
      bad(`unknown key ${JSON.stringify(key)}; known are levels and allow`);
  }
  return { levels: levelsIn(config, bad), allow: allowIn(config, bad) };
}

type Bad = (message: string) => never;

const isLevel = (value: unknown): boolean =>
  value === "off" || value === false || (LEVELS as readonly unknown[]).includes(value);

function levelsIn(config: JsonObject, bad: Bad): Record<string, LevelSetting> {
  const levels = own(config, "levels") ?? {};
  if (!isObject(levels)) return bad("`levels` must map rules to levels");
  const found: Record<string, LevelSetting> = {};
  for (const [rule, setting] of Object.entries(levels)) {
    if (!rules.has(rule)) bad(`no rule is called ${JSON.stringify(rule)}; see --list-rules`);
    const views = isObject(setting) ? Object.entries(setting) : [["wire", setting] as const];
    for (const [view, level] of views) {
      if (view !== "wire" && view !== "sdk")
        bad(`${rule}: unknown view ${JSON.stringify(view)}; known are wire and sdk`);
      if (!isLevel(level))
        bad(`${rule}: ${JSON.stringify(level)} is no level; use error, warning, info or off`);
    }
    // YAML 1.1 reads an unquoted off as false.
    const plain = (level: unknown): LevelSetting =>
      level === false ? "off" : (level as LevelSetting);
    found[rule] = isObject(setting)
      ? Object.fromEntries(Object.entries(setting).map(([view, level]) => [view, plain(level)]))
      : plain(setting);
  }
  return found;
}

const FIELDS = ["rule", "pointer", "operation", "reason", "expires"];

function allowIn(config: JsonObject, bad: Bad): AllowedChange[] {
  const list = own(config, "allow") ?? [];
  if (!Array.isArray(list)) return bad("`allow` must be a list");
  return list.map((entry: unknown, index): AllowedChange => {
    const where = `allow[${index}]`;
    if (!isObject(entry)) return bad(`${where} must have rule, pointer and reason`);
    for (const key of Object.keys(entry)) {
      if (!FIELDS.includes(key))
        bad(`${where}: unknown key ${JSON.stringify(key)}; known are ${FIELDS.join(", ")}`);
    }
    const text = (key: string, wanted: boolean): string => {
      const value = own(entry, key);
      if (typeof value === "string" && value !== "") return value;
      return wanted || value !== undefined ? bad(`${where}: ${key} must be a text`) : "";
    };
    const rule = text("rule", true);
    if (!rules.has(rule))
      bad(`${where}: no rule is called ${JSON.stringify(rule)}; see --list-rules`);
    const [operation, expires] = [text("operation", false), text("expires", false)];
    if (expires !== "" && dayOf(expires) === undefined)
      bad(`${where}: expires must be a date, YYYY-MM-DD, not ${JSON.stringify(expires)}`);
    return {
      rule,
      pointer: text("pointer", true),
      reason: text("reason", true),
      ...(operation === "" ? {} : { operation }),
      ...(expires === "" ? {} : { expires }),
    };
  });
}
