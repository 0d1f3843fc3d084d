import { checkContract, readConfiguration, type Bundle } from "../../scripts/pipeline/contract.js";
import { createInputs } from "../../scripts/pipeline/inputs.js";
import { fixture } from "./project.js";

/** The bundle of an API that lints cleanly. */
export const bundleOf = async (root = fixture, api = "shop"): Promise<Bundle> => {
  const configuration = await readConfiguration(root, createInputs());
  const { bundle, problems } = await checkContract(configuration, api, createInputs());
  if (!bundle) throw new Error(JSON.stringify(problems));
  return bundle;
};
