import { mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compare, write } from "../../scripts/pipeline/output.js";
import { copyProject } from "./project.js";

const files = new Map([
  ["README.md", "about\n"],
  ["shop/a.ts", "a\n"],
  ["shop/b.ts", "b\n"],
]);

describe("an output folder", () => {
  test("that doesn't exist misses every file, and has them after writing", async () => {
    const { path, read } = copyProject();
    const drifts = await compare(path("out"), files);
    expect(drifts.map((drift) => drift.kind)).toEqual(["missing", "missing", "missing"]);
    await write(path("out"), drifts);
    expect(read("out/shop/b.ts")).toBe("b\n");
    expect(await compare(path("out"), files)).toEqual([]);
    expect(readdirSync(path("out/shop"))).toEqual(["a.ts", "b.ts"]);
  });

  test("says what changed and what doesn't belong there, and is mended without touching the rest", async () => {
    const project = copyProject();
    const folder = project.path("out");
    await write(folder, await compare(folder, files));
    const long = new Date(2001, 1, 1);
    utimesSync(project.path("out/shop/b.ts"), long, long);
    project.write("out/shop/a.ts", "edited\n");
    mkdirSync(project.path("out/shop/deep"));
    project.write("out/shop/deep/stray.ts", "stray\n");
    const drifts = await compare(folder, files);
    expect(drifts).toEqual([
      { path: "shop/a.ts", kind: "changed", actual: "edited\n", expected: "a\n" },
      { path: "shop/deep/stray.ts", kind: "stray", actual: "stray\n", expected: undefined },
    ]);
    await write(folder, drifts);
    expect(await compare(folder, files)).toEqual([]);
    expect(statSync(project.path("out/shop/b.ts")).mtime).toEqual(long);
  });

  test("that can't take a file keeps all the others as they were", async () => {
    const project = copyProject();
    const folder = project.path("out");
    await write(folder, await compare(folder, files));
    project.write("out/blocked", "a file where a folder is needed");
    const next = new Map([...files, ["README.md", "new\n"], ["blocked/c.ts", "c\n"]]);
    const drifts = (await compare(folder, files)).filter(({ kind }) => kind !== "stray");
    expect(drifts).toEqual([]);
    const missing = { kind: "missing", actual: undefined } as const;
    const steps = [...next].map(([path, expected]) => ({ ...missing, path, expected }));
    await expect(write(folder, steps)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(project.read("out/README.md")).toBe("about\n");
    expect(readdirSync(folder).sort()).toEqual(["README.md", "blocked", "shop"]);
    expect(readdirSync(project.path("out/shop"))).toEqual(["a.ts", "b.ts"]);
  });
});
