// @ts-check
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { median } from "./median.mjs";

/**
 * @typedef {Record<string, Record<string, number>>} Figures Variant to measure to figure.
 * @typedef {Record<string, Record<string, readonly number[]>>} ByRound Of those measures whose ratios
 *   are taken round by round, what each round gave.
 * @typedef {{ node: string, cpus: number, rounds: number, figures: Figures, byRound?: ByRound }} Measured
 * @typedef {"client" | "bundle" | "types" | "bulk"} Part
 * @typedef {{ readonly [Name in Part]?: Measured }} Results A part that was never run is absent; the
 *   file holds other benches' results too, which have no figures.
 *
 * @typedef {object} Target
 * @property {number} [ratio] The most that ours divided by theirs may be.
 * @property {number} [limit] The most that ours may be.
 *
 * @typedef {object} Comparison
 * @property {string} what
 * @property {string} unit
 * @property {Part} part
 * @property {string} measure
 * @property {Record<string, string>} [beside] Measures that are shown, but not compared, by their names.
 * @property {string} ours Variant.
 * @property {Record<string, Target>} against Variants.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} ours
 * @property {string} against
 * @property {string} theirs
 * @property {number} ratio Ours divided by theirs: below 1 is less.
 * @property {string} target
 * @property {boolean | undefined} holds `undefined` without a target.
 */

const build = (/** @type {string} */ name) => `@algolia/ingestion, ${name} build`;
const noTarget = {};

/** @type {(transport: "stub" | "loopback") => Pick<Comparison, "unit" | "part" | "measure">} */
const cpu = (transport) => ({
  unit: "µs",
  part: "client",
  measure: `${transport}, µs of CPU per call`,
});

/** @type {(what: string, calls: number, ours?: string) => Omit<Comparison, "against">} */
const ending = (what, calls, ours = "ingestion-fetch") => ({
  what: `end of the process after ${what}`,
  unit: "ms",
  part: "client",
  measure: `ms to the end of the process, calls: ${calls}`,
  ours,
});

/** @type {(what: string, program: string, against: Record<string, Target>, ours?: string) => Comparison} */
const bundle = (what, program, against, ours = "ingestion-fetch") => ({
  what,
  unit: "B",
  part: "bundle",
  measure: `${program}, brotli`,
  beside: { gzip: `${program}, gzip`, min: `${program}, min` },
  ours,
  against,
});

/** @type {(what: string, unit: string, measure: string) => Comparison} */
const types = (what, unit, measure) => ({
  what,
  unit,
  part: "types",
  measure,
  ours: "ingestion-fetch",
  against: { "openapi-fetch": noTarget, "@algolia/ingestion": noTarget },
});

/** @type {(what: string, measure: string) => Comparison} */
const bulk = (what, measure) => ({
  what,
  unit: "ms",
  part: "bulk",
  measure,
  ours: "ingestion-fetch, 16 at a time",
  against: { "ingestion-fetch, one at a time": noTarget, "@algolia/ingestion": { ratio: 0.2 } },
});

/** @type {readonly Comparison[]} */
const comparisons = [
  {
    ...cpu("stub"),
    what: "CPU of a call, transport that answers at once",
    ours: "ingestion-fetch",
    against: {
      "openapi-fetch": { ratio: 1 },
      [build("fetch")]: { ratio: 1.3 },
      [build("worker")]: noTarget,
      [build("node")]: noTarget,
    },
  },
  {
    ...cpu("loopback"),
    what: "CPU of a call over loopback",
    ours: "ingestion-fetch",
    against: {
      "openapi-fetch": { ratio: 1.05 },
      [build("fetch")]: noTarget,
      [build("worker")]: noTarget,
      [build("node")]: noTarget,
    },
  },
  {
    ...cpu("loopback"),
    what: "CPU of a call over loopback, with `ingestion-fetch/node`",
    ours: "ingestion-fetch/node",
    against: { "openapi-fetch": noTarget, [build("node")]: { ratio: 1.15 } },
  },
  {
    ...ending("one call", 1),
    against: {
      "openapi-fetch": { limit: 50 },
      [build("fetch")]: noTarget,
      [build("worker")]: noTarget,
      [build("node")]: noTarget,
    },
  },
  {
    ...ending("one call, with `ingestion-fetch/node`", 1, "ingestion-fetch/node"),
    against: { "openapi-fetch": { limit: 50 }, [build("node")]: noTarget },
  },
  { ...ending("100 calls", 100), against: { "openapi-fetch": { limit: 50 } } },
  bundle("bundle of one call, brotli", "one call", {
    "openapi-fetch": noTarget,
    "@algolia/ingestion": { ratio: 0.65, limit: 5800 },
  }),
  bundle(
    "bundle of one call, brotli, with `ingestion-fetch/lite`",
    "one call",
    { "openapi-fetch": noTarget, "@algolia/ingestion": { ratio: 0.65, limit: 5200 } },
    "ingestion-fetch/lite",
  ),
  bundle("bundle of all calls, brotli", "all calls", {
    "openapi-fetch": noTarget,
    "@algolia/ingestion": noTarget,
  }),
  types("type instantiations of 20 calls", "", "instantiations by TypeScript 5.9"),
  types("check time of 20 calls, TypeScript 5.9", "ms", "ms to check by TypeScript 5.9"),
  types("check time of 20 calls, TypeScript 7", "ms", "ms to check by TypeScript 7"),
  bulk("list 5,000 tasks, 50 ms away, 16 pages at a time", "list"),
  bulk("push 100,000 records, 50 ms away, 16 chunks at a time", "push"),
];

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const ratios = new Intl.NumberFormat("en", { maximumSignificantDigits: 3, useGrouping: false });

/** @type {(value: number, unit: string) => string} */
const quantity = (value, unit) =>
  `${numbers.format(value < 100 ? value : Math.round(value))} ${unit}`.trimEnd();

/** @type {(comparison: Comparison, figures: Record<string, number>) => string} */
const shown = ({ unit, measure, beside = {} }, figures) => {
  const others = Object.entries(beside).map(
    ([name, other]) => `${name} ${numbers.format(figures[other] ?? Number.NaN)}`,
  );
  const first = quantity(figures[measure] ?? Number.NaN, unit);
  return others.length === 0 ? first : `${first} (${others.join(", ")})`;
};

/**
 * Every comparison that the results allow, those that we lose like those that we win.
 *
 * @param {Results} results
 * @returns {Row[]}
 */
export function compare(results) {
  return comparisons.flatMap((comparison) => {
    const { part, measure, unit, ours, against } = comparison;
    const { figures = {}, byRound = {} } = results[part] ?? {};
    return Object.entries(against).flatMap(([theirs, { ratio: most, limit }]) => {
      const [us, them] = [figures[ours], figures[theirs]];
      const [our, their] = [us?.[measure], them?.[measure]];
      if (!us || !them || our === undefined || their === undefined) return [];
      const rounds = byRound[theirs]?.[measure];
      const ratio =
        rounds && byRound[ours]?.[measure]
          ? median(byRound[ours][measure].map((one, round) => one / (rounds[round] ?? Number.NaN)))
          : our / their;
      const targets = [
        ...(most === undefined ? [] : [{ text: `≤ ${most}`, holds: ratio <= most }]),
        ...(limit === undefined
          ? []
          : [{ text: `≤ ${quantity(limit, unit)}`, holds: our <= limit }]),
      ];
      return {
        what: comparison.what,
        ours: shown(comparison, us),
        against: theirs,
        theirs: shown(comparison, them),
        ratio,
        target: targets.map(({ text }) => text).join(" and "),
        holds: targets.length === 0 ? undefined : targets.every(({ holds }) => holds),
      };
    });
  });
}

/** @type {(row: Row) => string} */
const line = ({ what, ours, against, theirs, ratio, target, holds }) => {
  const verdict = holds === undefined ? "" : holds ? "yes" : "**no**";
  const share = Number.isFinite(ratio) ? ratios.format(ratio) : "";
  return `| ${what} | ${ours} | ${against} | ${theirs} | ${share} | ${target} | ${verdict} |`;
};

const begin = "<!-- bench:begin -->";
const end = "<!-- bench:end -->";

/**
 * A document whose table says what the results say.
 *
 * @param {string} document
 * @param {Results} results
 * @throws {Error} Where the document has no place for the table.
 */
export async function withTable(document, results) {
  const [before, ...rest] = document.split(begin);
  const after = rest.join(begin).split(end).slice(1).join(end);
  if (rest.length !== 1 || !document.includes(end)) {
    throw new Error(`The document needs \`${begin}\` and \`${end}\` once each, in this order.`);
  }
  const machines = Object.values(results)
    .filter((part) => part.figures)
    .map(({ node, cpus }) => `Node ${node} on ${cpus} cores`);
  const table = [
    `${[...new Set(machines)].join(", ")}:`,
    "",
    "| what | ours | against | theirs | ours ÷ theirs | target | holds |",
    "| --- | --: | --- | --: | --: | --- | --- |",
    ...compare(results).map(line),
  ].join("\n");
  const config = await resolveConfig(fileURLToPath(new URL("../README.md", import.meta.url)));
  const formatted = await format(table, { ...config, parser: "markdown" });
  return `${before}${begin}\n\n${formatted}\n${end}${after}`;
}
