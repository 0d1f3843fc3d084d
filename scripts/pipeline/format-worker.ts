import { parentPort } from "node:worker_threads";
import { formatText } from "./format-text.js";
import type { FormatAnswer, FormatJob } from "./format.js";
import { loadFormatter } from "./tools.js";

/** The thread's program: answers every job with the formatted text or with why there is none. */
const answer = async ({ id, text, style }: FormatJob): Promise<FormatAnswer> => {
  try {
    return { id, text: await formatText(text, style) };
  } catch (error) {
    return { id, error: error as Error };
  }
};

loadFormatter();
parentPort?.on("message", (job: FormatJob) => {
  void answer(job).then((done) => parentPort?.postMessage(done));
});
