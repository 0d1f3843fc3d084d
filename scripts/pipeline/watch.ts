import { createFileWatch } from "./file-watch.js";
import { createInputs, type Inputs } from "./inputs.js";

/** Long enough for an editor's burst of events, short enough not to be felt. */
const settleMs = 25;

export interface Round {
  /** What has changed since the last round began: files, or folders where no file was told. */
  readonly changed: ReadonlySet<string>;
  /** Whether this repeats the last run, because files may have changed before they were watched. */
  readonly again: boolean;
}

export interface Steps {
  /** Fills the inputs it's given, also when it fails; doesn't throw. */
  readonly run: (inputs: Inputs, round: Round) => Promise<void>;
  /** From now on every change is heard. `isDirty` tells whether one has been. */
  readonly ready: (isDirty: () => boolean) => Promise<void>;
}

/**
 * Runs now and again after every change of what was read, one run at a time: changes during a run
 * lead to one more. Resolves when the signal is aborted and the last run is over.
 */
export const watchInputs = async ({ run, ready }: Steps, signal: AbortSignal): Promise<void> => {
  let wake: () => void = () => undefined;
  let dirty = true;
  let changed = new Set<string>();
  const files = createFileWatch((path) => {
    dirty = true;
    changed.add(path);
    wake();
  });
  const woken = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (dirty || isOver()) resolve();
    });
  const isOver = (): boolean => signal.aborted;
  const onAbort = (): void => wake();
  signal.addEventListener("abort", onAbort);
  let inputs = createInputs();

  /** Whether everything that was read had been watched before. */
  const runOnce = async (again: boolean): Promise<boolean> => {
    const round = { changed, again };
    dirty = false;
    changed = new Set();
    files.arm(inputs);
    const read = createInputs();
    await run(read, round);
    const known = [...read.files].every((file) => inputs.files.has(file));
    // A broken contract isn't read to its end: what was known before stays watched.
    inputs = {
      files: new Set([...inputs.files, ...read.files]),
      trees: new Set([...inputs.trees, ...read.trees]),
    };
    return known;
  };

  try {
    for (;;) {
      await woken();
      if (isOver()) return;
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      let known = await runOnce(false);
      while (!known && !isOver()) known = await runOnce(true);
      if (!isOver()) await ready(() => dirty || isOver());
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    files.close();
  }
};
