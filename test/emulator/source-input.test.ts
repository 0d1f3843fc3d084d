import { expect, test } from "vitest";
import { checkSourceInput } from "../../src/emulator/source-input.js";
import { createHarness } from "./support.js";

const inputs = {
  algoliaIndex: { indexName: "i" },
  bigcommerce: { storeHash: "h" },
  bigquery: { projectID: "p", datasetID: "d" },
  commercetools: { url: "https://x.test", projectKey: "k" },
  csv: { url: "https://x.test/a.csv" },
  docker: { image: "zendesk", configuration: {} },
  ga4BigqueryExport: { projectID: "p", datasetID: "d", tablePrefix: "t" },
  json: { url: "https://x.test/a.json" },
  shopify: { shopURL: "https://x.test" },
} as const;

test.each(Object.keys(inputs) as (keyof typeof inputs)[])(
  "a %s source is created with its own input only",
  async (type) => {
    const { call, refusal } = createHarness();
    await call("createSource", { body: { type, name: "S", input: inputs[type] } });
    const foreign = type === "bigcommerce" ? inputs.json : inputs.bigcommerce;
    expect(await refusal("createSource", { body: { type, name: "S", input: foreign } })).toMatch(
      `400 The input of a source of type ${type} needs`,
    );
  },
);

test("what the contract gives by default is there", () => {
  expect(checkSourceInput("csv", inputs.csv)).toEqual({ ...inputs.csv, delimiter: "," });
  expect(checkSourceInput("csv", { ...inputs.csv, delimiter: ";" })).toMatchObject({
    delimiter: ";",
  });
  expect(checkSourceInput("commercetools", inputs.commercetools)).toMatchObject({
    fallbackIsInStockValue: true,
  });
});
