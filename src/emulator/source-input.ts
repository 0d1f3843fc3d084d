import type { components } from "../../generated/ingestion/schema.js";
import { refuse } from "./responses.js";

type Schemas = components["schemas"];

/** What the input of each type of source must have (the contract's `required` of its schema). */
const required: Record<Schemas["SourceType"], readonly string[]> = {
  algoliaIndex: ["indexName"],
  bigcommerce: ["storeHash"],
  bigquery: ["projectID", "datasetID"],
  commercetools: ["url", "projectKey"],
  csv: ["url"],
  docker: ["image", "configuration"],
  ga4BigqueryExport: ["projectID", "datasetID", "tablePrefix"],
  json: ["url"],
  push: [],
  shopify: ["shopURL"],
};

/** What the contract says an input has where it isn't given. */
const defaults: Partial<Record<Schemas["SourceType"], object>> = {
  commercetools: { fallbackIsInStockValue: true },
  csv: { delimiter: "," },
};

/**
 * The input with its defaults. The contract's union accepts any source's input for any type; this
 * throws a 400 where the input lacks what the type needs.
 */
export const checkSourceInput = (
  type: Schemas["SourceType"],
  input: Partial<Schemas["SourceInput"]> | Schemas["SourceUpdateInput"],
): Schemas["SourceInput"] => {
  const missing = required[type].find((name) => !(name in input));
  if (missing !== undefined) {
    throw refuse(400, `The input of a source of type ${type} needs "${missing}".`);
  }
  return { ...defaults[type], ...(input as Schemas["SourceInput"]) };
};
