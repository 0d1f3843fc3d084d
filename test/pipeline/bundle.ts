import {
  bundleContract,
  lintContract,
  readConfiguration,
  type Bundle,
} from "../../scripts/pipeline/contract.js";
import { createInputs } from "../../scripts/pipeline/inputs.js";
import { fixture } from "./project.js";

/** The bundle of an API that lints cleanly. */
export const bundleOf = async (root = fixture, api = "shop"): Promise<Bundle> => {
  const configuration = await readConfiguration(root, createInputs());
  const found = await lintContract(configuration, api, createInputs());
  const { bundle, problems } = await bundleContract(configuration, api, createInputs());
  if (!bundle || found.length > 0) throw new Error(JSON.stringify([found, problems]));
  return bundle;
};
