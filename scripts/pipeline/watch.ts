import { createFileWatch } from "./file-watch.js";
import { createInputs, type Inputs } from "./inputs.js";

/** Long enough for an editor's burst of events, short enough not to be felt. */
const settleMs = 25;

/**
 * Runs `step` now and again after every change of what it has read, one run at a time: changes
 * during a run lead to one more run. Resolves when the signal is aborted and the last run is over.
 *
 * @param step - fills the inputs it's given, also when it fails; doesn't throw
 */
export const watchInputs = async (
  step: (inputs: Inputs) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  let wake: () => void = () => undefined;
  let dirty = true;
  const files = createFileWatch(() => {
    dirty = true;
    wake();
  });
  const woken = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (dirty || signal.aborted) resolve();
    });
  const onAbort = (): void => wake();
  signal.addEventListener("abort", onAbort);
  let inputs = createInputs();
  try {
    for (;;) {
      await woken();
      if (signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      dirty = false;
      files.arm(inputs);
      const read = createInputs();
      await step(read);
      // A broken contract isn't read to its end: what was known before stays watched.
      const known = [...read.files].every((file) => inputs.files.has(file));
      inputs = {
        files: new Set([...inputs.files, ...read.files]),
        trees: new Set([...inputs.trees, ...read.trees]),
      };
      if (known) continue;
      // Files that weren't watched while they were read may have changed since.
      files.arm(inputs);
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    files.close();
  }
};
