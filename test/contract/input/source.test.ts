import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileSource, sourceOf } from "../../../scripts/contract/input/source.js";
import { git } from "../../git.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "source-"));
  mkdirSync(join(folder, "specs"));
  writeFileSync(join(folder, "specs/a.yml"), "a: 1\n");
  writeFileSync(join(folder, "main:b.yml"), "b: 1\n");
  git(folder, "init", "--quiet");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const noStdin = (): string => {
  throw new Error("standard input isn't asked for");
};
const open = (input: string, stdin = noStdin) => sourceOf(input, folder, stdin);

describe("a file", () => {
  it.each([
    ["specs/a.yml", "specs/a.yml", "a: 1\n"],
    ["./specs/a.yml", "specs/a.yml", "a: 1\n"],
    ["main:b.yml", "main:b.yml", "b: 1\n"],
  ])("%s is read from the folder as %s", (input, root, text) => {
    const source = open(input);
    expect([source.label, source.root, source.read(root)]).toEqual([input, root, text]);
  });

  it("may be named from the top of the file system", () => {
    const path = join(folder, "specs/a.yml");
    expect(open(path).read(path)).toBe("a: 1\n");
  });

  it("goes by a path with slashes, as references do", () => {
    expect(fileSource(String.raw`specs\a.yml`, folder)).toMatchObject({
      label: String.raw`specs\a.yml`,
      root: "specs/a.yml",
    });
  });
});

describe("standard input", () => {
  it("is the document; what it refers to is in the folder", () => {
    const source = open("-", () => "piped");
    expect([source.label, source.root]).toEqual(["-", "stdin"]);
    expect(source.read(source.root)).toBe("piped");
    expect(source.read("specs/a.yml")).toBe("a: 1\n");
  });

  it("isn't touched before the document is read", () => {
    expect(open("-").label).toBe("-");
  });
});

describe("what can't be read is named with a remedy", () => {
  it.each([
    ["nothing.yml", "there is no file nothing.yml; name a file, - or <git ref>:<path>"],
    ["main:", "there is no file main:; name a file, - or <git ref>:<path>"],
    ["https://a.example/b.yml", /is a URL; download it/],
    ["nowhere:specs/a.yml", /git knows no commit called "nowhere"/],
  ])("%s", (input, message) => {
    const error = { code: "unreadable", message: expect.stringMatching(message) as string };
    expect(() => open(input)).toThrow(expect.objectContaining(error));
  });

  it.each([
    ["specs", "specs is a folder; name the OpenAPI document in it"],
    ["specs/b.yml", "there is no file specs/b.yml"],
  ])("%s, once it is read", (file, message) => {
    for (const source of [fileSource("specs/a.yml", folder), open("-")]) {
      expect(() => source.read(file)).toThrow(
        expect.objectContaining({ code: "unreadable", message, place: { file } }),
      );
    }
  });
});
