import { child, field, type Place } from "../graph.js";
import { isObject } from "../json.js";
import type { Arm, Branch } from "./branch.js";

/** Whether two branches are different arms of one `oneOf` that no discriminator decides. */
export const exclude = (a: Branch, b: Branch): boolean =>
  rivalArms(a).some((arm) =>
    b.arms.some(({ union, index }) => union === arm.union && index !== arm.index),
  );

const rivals = new WeakMap<Branch, readonly Arm[]>();

/** The arms that exclude those beside them. */
export function rivalArms(branch: Branch): readonly Arm[] {
  let found = rivals.get(branch);
  if (!found) {
    found = branch.arms.filter((arm) => arm.exclusive && !isDiscriminated(arm, branch));
    rivals.set(branch, found);
  }
  return found;
}

function isDiscriminated(arm: Arm, branch: Branch): boolean {
  return branch.at.some(
    (at: Place) =>
      isObject(at.value) &&
      field(at, "discriminator") !== undefined &&
      child(at, "oneOf").id === arm.union,
  );
}
