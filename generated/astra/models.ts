// Generated from specs/astra.yml by `npm run generate`. Do not edit: change the contract and run it again.

import type { components } from "./schema.js";

/** Work that goes on in the background. */
export type Task = components["schemas"]["Task"];

/** Which states may follow one state. */
export type type_astra_stateTransition = components["schemas"]["type_astra_stateTransition"];

/** A condition, or an error, that the state alone doesn't tell. */
export type type_astra_stateDetail = components["schemas"]["type_astra_stateDetail"];

/** Who made the resource and when, and how it is labelled. */
export type type_astra_metadata = components["schemas"]["type_astra_metadata"];

/** A label, which is a name with a value. */
export type type_astra_label = components["schemas"]["type_astra_label"];

/** Why a request was refused. */
export type Problem = components["schemas"]["Problem"];

/** Why a request was refused, and which parameters are to blame. */
export type BadRequestProblem = components["schemas"]["BadRequestProblem"];

/** A query parameter that is invalid, and why. */
export type invalidParams = components["schemas"]["invalidParams"];
