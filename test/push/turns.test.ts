import { describe, expect, it } from "vitest";
import { createTurns } from "../../src/push/turns.js";

describe("createTurns", () => {
  it("is due when the loop has been held for a while, and again after that", async () => {
    let time = 5;
    const turns = createTurns(() => time);
    expect(turns.areDue()).toBe(false);
    time += 24;
    expect(turns.areDue()).toBe(false);
    time += 1;
    expect(turns.areDue()).toBe(true);
    await turns.take();
    expect(turns.areDue()).toBe(false);
    time += 25;
    expect(turns.areDue()).toBe(true);
  });

  it("lets a timer have its turn", async () => {
    let fired = false;
    setTimeout(() => (fired = true), 0);
    await createTurns().take();
    expect(fired).toBe(true);
  });
});
