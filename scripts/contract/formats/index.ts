import { github } from "./github.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { markdown } from "./markdown.js";
import type { Shown } from "./shown.js";
import { text } from "./text.js";

export const formats = { text, json, markdown, github, junit } as const;

export type Format = keyof typeof formats;

export const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

export const render = (format: Format, shown: Shown): string => formats[format](shown);
