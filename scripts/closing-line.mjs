// @ts-check

/**
 * @import { Reporter } from "vitest/reporters"
 *
 * A vitest reporter whose only word is the last line of the run: `N passed, N failed, N skipped`.
 * A file that fails without a failing test (it doesn't compile, a hook throws), an error outside of
 * any test and a run without a test count as one failure each, so that the line never reads better
 * than the exit code.
 *
 * @implements {Reporter}
 */
export default class ClosingLine {
  /** @type {string | undefined} */
  #line;

  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const states = Array.from(module.children.allTests(), (test) => test.result().state);
      for (const state of states) count[state]++;
      if (module.state() === "failed" && !states.includes("failed")) count.failed++;
    }
    if (modules.length === 0) count.failed++;
    // Other reporters still write after this hook; in watch mode it runs once per round.
    if (this.#line === undefined) process.on("exit", () => console.log(this.#line));
    this.#line = `${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`;
  }
}
