import { expect, test } from "vitest";
import { createInputs } from "../../scripts/pipeline/inputs.js";

test("nothing has been read at first", () => {
  expect(createInputs()).toEqual({ files: new Set(), trees: new Set() });
});

test("each run keeps its own account, of a path but once", () => {
  const [one, other] = [createInputs(), createInputs()];
  one.files.add("/a.yml").add("/a.yml");
  one.trees.add("/rules");
  expect([[...one.files], [...one.trees]]).toEqual([["/a.yml"], ["/rules"]]);
  expect(other).toEqual({ files: new Set(), trees: new Set() });
});
