/*
 * `npm run judge`. An interruption ends Prism and the emulator before it ends the process, with the
 * exit code that a shell gives to a process that a signal ended.
 */
import { judge } from "./judge.js";
import { installPrism, prismVersion, startPrism } from "./prism.js";

const { stdout, stderr } = process;
const interruption = new AbortController();
const { signal } = interruption;
const codes = { SIGINT: 130, SIGTERM: 143 } as const;
let interrupted: number | undefined;
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    interrupted = codes[name];
    interruption.abort(new Error("interrupted"));
  });
}

const say = (text: string): void => void stderr.write(`${text}\n`);
const code = await judge(process.argv.slice(2), { stdout, stderr, signal }, async (upstream) => {
  await installPrism(signal, say);
  const prism = await startPrism(upstream, signal);
  say(`Prism ${prismVersion} judges at ${prism.url} what passes to the emulator at ${upstream}.`);
  return prism;
});
process.exitCode = interrupted ?? code;
