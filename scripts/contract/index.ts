export { ContractError, type ContractErrorCode } from "./contract-error.js";
export { diffContracts, type Contract, type DiffOptions } from "./diff.js";
export type {
  AllowedChange,
  Bump,
  Finding,
  Location,
  Reached,
  Remark,
  Report,
  View,
} from "./finding.js";
export type { DocumentGraph } from "./graph.js";
export type { LevelSetting, Policy } from "./policy.js";
export { rules } from "./rules/index.js";
export type { Level, Rule, RuleLevel } from "./rules/rule.js";
