// Generated from specs/astra.yml by `npm run generate`. Do not edit: change the contract and run it again.

import type { Operation } from "../../src/core/types.js";

/** Retrieve a task: `GET /accounts/{account_id}/core/v1/tasks/{task_id}`. */
export const getTask = {
  path: "/accounts/{account_id}/core/v1/tasks/{task_id}",
  method: "GET",
} as const satisfies Operation;
