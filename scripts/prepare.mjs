// @ts-check
import { spawn } from "node:child_process";

/*
 * What npm start needs before its tour: generated code that is current, and a built client. Neither
 * needs the other, so they share the time.
 */

/** @type {(...args: string[]) => Promise<number>} */
const run = (...args) =>
  new Promise((done) => {
    spawn(process.execPath, args, { stdio: "inherit" }).on("close", (code) => {
      done(code ?? 1);
    });
  });

const codes = await Promise.all([run("scripts/generate.mjs", "--check"), run("scripts/build.mjs")]);
process.exitCode = Math.max(...codes);
