import { mkdirSync, renameSync, rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { createFileWatch } from "../../scripts/pipeline/file-watch.js";
import type { Inputs } from "../../scripts/pipeline/inputs.js";
import { copyProject, type Project } from "./project.js";

/** Watches the fixture; `heard` resolves at the next change after it was called. */
const watching = (): { project: Project; arm: () => void; heard: () => Promise<void> } => {
  const project = copyProject();
  let tell = (): void => undefined;
  const watch = createFileWatch(() => {
    tell();
  });
  onTestFinished(watch.close);
  const inputs: Inputs = {
    files: new Set([project.path("redocly.yaml"), project.path("missing/deep/a.yml")]),
    trees: new Set([project.path("specs")]),
  };
  const arm = (): void => {
    watch.arm(inputs);
  };
  arm();
  const heard = (): Promise<void> =>
    new Promise((resolve) => {
      tell = resolve;
    });
  return { project, arm, heard };
};

test.each(["redocly.yaml", "specs/shop.yml", "specs/new.json", "specs/shop/schemas.yml"])(
  "hears a change of %s",
  async (name) => {
    const { project, heard } = watching();
    const change = heard();
    project.write(name, "changed");
    await change;
  },
);

test("hears a removal, and the file when it comes back", async () => {
  const { project, heard } = watching();
  const removal = heard();
  rmSync(project.path("specs/shop.yml"));
  await removal;
  const return_ = heard();
  project.write("specs/shop.yml", "back");
  await return_;
});

test("hears a folder appear, and what is written into it once armed again", async () => {
  const { project, arm, heard } = watching();
  const appearance = heard();
  mkdirSync(project.path("specs/new"));
  await appearance;
  arm();
  const change = heard();
  project.write("specs/new/a.yml", "new");
  await change;
});

test("a folder that takes another's place is watched again", async () => {
  const { project, arm, heard } = watching();
  mkdirSync(project.path("other"));
  const replacement = heard();
  renameSync(project.path("specs/shop"), project.path("old"));
  renameSync(project.path("other"), project.path("specs/shop"));
  await replacement;
  arm();
  const change = heard();
  project.write("specs/shop/a.yml", "new");
  await change;
});

test("hears nothing of files that don't matter, and of none after closing", async () => {
  const project = copyProject();
  const changes: string[] = [];
  const { promise, resolve } = ((): { promise: Promise<void>; resolve: () => void } => {
    let settle = (): void => undefined;
    const waiting = new Promise<void>((done) => {
      settle = done;
    });
    return { promise: waiting, resolve: settle };
  })();
  const watch = createFileWatch(() => {
    changes.push("heard");
    resolve();
  });
  watch.arm({ files: new Set(), trees: new Set([project.path("specs")]) });
  project.write("specs/notes.txt", "unrelated");
  project.write("unrelated.yml", "unrelated");
  // Events come in order: once this one is heard, the others would have been.
  project.write("specs/z.yml", "related");
  await promise;
  watch.close();
  expect(new Set(changes)).toEqual(new Set(["heard"]));
  expect(changes.length).toBeLessThanOrEqual(2);
});
