import { readdirSync, statSync, watch, type FSWatcher } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Inputs } from "./inputs.js";

/*
 * One watcher per folder: a recursive fs.watch hears nothing more from a file on Linux once it has
 * been replaced by a rename, which is how editors and git write (Node 20,
 * https://nodejs.org/docs/latest-v20.x/api/fs.html#caveats).
 */

const extensions = new Set([".yml", ".yaml", ".json", ".js", ".mjs", ".cjs"]);
const skipped = new Set(["node_modules", "generated", "dist", "coverage"]);

const inodeOf = (path: string): number | undefined => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() ? stats.ino : undefined;
};

/** The folder and every folder below it, without those that no contract lives in. */
const foldersBelow = (folder: string): string[] => {
  try {
    const inner = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith(".") && !skipped.has(entry.name),
    );
    return [folder, ...inner.flatMap((entry) => foldersBelow(join(folder, entry.name)))];
  } catch {
    // It went away between two looks; its parent tells when it comes back.
    return [];
  }
};

/** The folder itself or the nearest one above it that exists. */
const existing = (folder: string): string =>
  inodeOf(folder) !== undefined || dirname(folder) === folder ? folder : existing(dirname(folder));

export interface FileWatch {
  /** Looks again at which folders there are; call it before reading files, and nothing is missed. */
  readonly arm: (inputs: Inputs) => void;
  readonly close: () => void;
}

/**
 * Calls `onChange` for every change, addition, removal or replacement of an input, with its path or,
 * where that isn't told, the folder's.
 */
export const createFileWatch = (onChange: (path: string) => void): FileWatch => {
  const watchers = new Map<string, { watcher: FSWatcher; inode: number }>();
  let inputs: Inputs = { files: new Set(), trees: new Set() };

  const hear = (folder: string, name: string | null): void => {
    if (name === null) {
      onChange(folder);
      return;
    }
    const path = join(folder, name);
    const inTree = [...inputs.trees].some((tree) => path.startsWith(tree));
    const isFolder = inodeOf(path) !== undefined || watchers.has(path);
    if (inputs.files.has(path) || (inTree && (isFolder || extensions.has(extname(name))))) {
      onChange(path);
    }
  };

  const drop = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };

  const add = (folder: string, inode: number): void => {
    const watcher = watch(folder, (_, name) => hear(folder, name));
    watcher.on("error", () => {
      drop(folder);
      onChange(folder);
    });
    watchers.set(folder, { watcher, inode });
  };

  return {
    arm: (next) => {
      inputs = next;
      const wanted = new Set([
        ...[...next.trees].flatMap(foldersBelow),
        ...[...next.trees, ...next.files].map((path) => existing(dirname(path))),
      ]);
      for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder);
      for (const folder of wanted) {
        const inode = inodeOf(folder);
        if (inode === watchers.get(folder)?.inode) continue;
        // The same path may be another folder by now, and the old watcher deaf.
        drop(folder);
        if (inode !== undefined) add(folder, inode);
      }
    },
    close: () => {
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
};
