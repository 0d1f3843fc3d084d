// @ts-check
/** What there is to list and to push: the same for every variant. */
export const tasks = 5_000;
export const records = 100_000;
export const index = "products";

/** Milliseconds between a request and its answer, beside what answering takes. */
export const latencyMs = 50;

/** The most that a page holds, and what is best for whoever reads one page after the other. */
export const itemsPerPage = 100;

/** Records of a shop, some 150 bytes each. */
export function* products() {
  for (let n = 0; n < records; n++) {
    yield {
      objectID: `product-${n}`,
      name: `Product number ${n}`,
      brand: `Brand ${n % 100}`,
      price: n / 100,
      categories: ["Books", "Music", `Shelf ${n % 1000}`],
    };
  }
}
