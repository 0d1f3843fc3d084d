import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { filesAt, gitSource, mergeBase, topOf } from "../../../scripts/contract/input/git.js";
import { git } from "../../git.js";

const temporary = (): string => realpathSync(mkdtempSync(join(tmpdir(), "git-source-")));

function commit(cwd: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), text);
  }
  git(cwd, "add", ".");
  git(cwd, "commit", "--quiet", "-m", "files");
  return git(cwd, "rev-parse", "HEAD");
}

let top: string;
let first: string;
let second: string;

beforeAll(() => {
  top = temporary();
  git(top, "init", "--quiet", "--initial-branch=main");
  first = commit(top, {
    "specs/a.yml": "a: 1\n",
    "specs/größe.yml": "b: 1\n",
    "specs/with space.yml": "c: 1\n",
    "specs/deep/d.yml": "d: 1\n",
    "other.yml": "o: 1\n",
  });
  git(top, "checkout", "--quiet", "-b", "change");
  second = commit(top, { "specs/a.yml": "a: 2\n" });
});

afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

describe("a file at a commit", () => {
  it.each<[spec: string, folder: string, root: string, text: string]>([
    ["main:specs/a.yml", "", "specs/a.yml", "a: 1\n"],
    ["change:specs/a.yml", "", "specs/a.yml", "a: 2\n"],
    ["HEAD~1:specs/größe.yml", "", "specs/größe.yml", "b: 1\n"],
    ["main:specs/a.yml", "specs/deep", "specs/a.yml", "a: 1\n"],
    ["main:./a.yml", "specs", "specs/a.yml", "a: 1\n"],
    ["main:./other.yml", "", "other.yml", "o: 1\n"],
  ])("%s in folder %j is %s", (spec, folder, root, text) => {
    const source = gitSource(spec, join(top, folder));
    expect([source.label, source.root, source.read(source.root)]).toEqual([spec, root, text]);
  });

  it("is read with all others from the one commit that the name meant", () => {
    git(top, "branch", "moving", first);
    onTestFinished(() => void git(top, "branch", "-D", "moving"));
    const source = gitSource("moving:specs/a.yml", top);
    git(top, "branch", "--force", "moving", second);
    expect(source.read("specs/a.yml")).toBe("a: 1\n");
    expect(source.read("other.yml")).toBe("o: 1\n");
  });

  it.each([
    ["nowhere:a.yml", /git knows no commit called "nowhere" \(in "nowhere:a.yml"\)/],
    ["--help:a.yml", /no commit called "--help"/],
    [":a.yml", /no commit called ""/],
  ])("%s names no commit", (spec, message) => {
    expect(() => gitSource(spec, top)).toThrow(
      expect.objectContaining({ code: "unreadable", message: expect.stringMatching(message) }),
    );
  });

  it.each(["specs/nothing.yml", "specs"])("%s is no file of it", (file) => {
    const { read } = gitSource("main:specs/a.yml", top);
    expect(() => read(file)).toThrow(
      expect.objectContaining({
        code: "unreadable",
        message: `there is no file ${file} at main`,
        place: { file },
      }),
    );
  });
});

describe("where the branch left the default branch", () => {
  it("is the last commit that both have", () => {
    expect(mergeBase(join(top, "specs"))).toEqual({ commit: first, branch: "main" });
  });

  it("takes the remote's default branch before main", () => {
    git(top, "update-ref", "refs/remotes/origin/trunk", second);
    git(top, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
    onTestFinished(() => {
      git(top, "symbolic-ref", "--delete", "refs/remotes/origin/HEAD");
      git(top, "update-ref", "-d", "refs/remotes/origin/trunk");
    });
    expect(mergeBase(top)).toEqual({ commit: second, branch: "origin/trunk" });
  });

  it("may be called master, and is asked for where it's called something else", () => {
    const folder = temporary();
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    git(folder, "init", "--quiet", "--initial-branch=trunk");
    const only = commit(folder, { "a.yml": "" });
    expect(() => mergeBase(folder)).toThrow(/no default branch found \(tried main, master\)/);
    git(folder, "branch", "master");
    expect(mergeBase(folder)).toEqual({ commit: only, branch: "master" });
  });
});

it("lists the files of a folder under their own names, without those of folders in it", () => {
  expect(filesAt(join(top, "specs/deep"), first, "specs")).toEqual([
    "specs/a.yml",
    "specs/größe.yml",
    "specs/with space.yml",
  ]);
  expect(filesAt(top, first, "nothing")).toEqual([]);
});

it("the top of the repository is the same from every folder", () => {
  expect([topOf(top), topOf(join(top, "specs/deep"))]).toEqual([top, top]);
});

it("outside of a repository each says so", () => {
  const folder = temporary();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const ask of [
    () => gitSource("main:a.yml", folder),
    () => mergeBase(folder),
    () => topOf(folder),
  ]) {
    expect(ask).toThrow(
      expect.objectContaining({
        code: "not-a-repository",
        message: expect.stringContaining(folder),
      }),
    );
  }
});
