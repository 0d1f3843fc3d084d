// @ts-check
/*
 * How long it takes to list 5,000 tasks and to push 100,000 records where every answer takes 50 ms:
 * many requests at a time against one after the other, ours and the vendor's. Each way has a process
 * of its own and a fresh emulator in another, all take turns, and the medians are put in relation.
 */
import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { records, tasks } from "./bulk-work.mjs";
import { median } from "./median.mjs";
import { record } from "./results.mjs";

const rounds = Number(process.argv[2] ?? 3);
const file = (/** @type {string} */ name) => join(import.meta.dirname, name);
const expected = { list: tasks, push: records };
const program = file("bulk-variant.mjs");
const run = promisify(execFile);
const { stdout } = await run(process.execPath, [program, "--list"]);
const variants = stdout.trimEnd().split("\n");

/** @type {(variant: string, work: "list" | "push") => Promise<number>} */
const time = async (variant, work) => {
  const server = fork(file("bulk-server.mjs"), [String(work === "list" ? tasks : 1)]);
  try {
    const [{ url }] = await once(server, "message");
    const { stdout } = await run(process.execPath, [program, variant, work, url]);
    const { ms, count } = JSON.parse(stdout);
    server.send("how many records?");
    const [{ records: kept }] = await once(server, "message");
    const arrived = work === "push" ? kept : count;
    if (count !== expected[work] || arrived !== count) {
      throw new Error(`${variant}, ${work}: ${arrived} of ${expected[work]} arrived`);
    }
    return ms;
  } finally {
    server.kill();
    await once(server, "exit");
  }
};

/** @type {Record<string, Record<string, number>>} */
const figures = {};
for (const work of /** @type {const} */ (["list", "push"])) {
  /** @type {Record<string, number[]>} */
  const samples = {};
  for (let round = 0; round < rounds; round++) {
    for (const variant of variants) {
      (samples[variant] ??= []).push(await time(variant, work));
    }
    console.error(`${work}: round ${round + 1} of ${rounds}`);
  }
  for (const variant of variants) {
    (figures[variant] ??= {})[work] = Math.round(median(samples[variant] ?? []));
  }
}
await record("bulk", { rounds, figures });
