// Generated from specs/astra.yml by `npm run generate`. Do not edit: change the contract and run it again.

import type {
  CallOptions,
  Operation,
  OperationDefaults,
  OperationTable,
} from "../../src/core/types.js";
import type { components } from "./schema.js";

/** What holds for every operation that doesn't say otherwise. */
export const defaults = {
  acl: [],
  timeoutMs: 25000,
  group: "default",
} as const satisfies OperationDefaults;

/** The server's URL template and the values that its variables can take. */
export const server = { url: "https://astra.netapp.io", variables: {} } as const;

/** Every operation, by operationId. */
export const operations = {
  getTask: { path: "/accounts/{account_id}/core/v1/tasks/{task_id}", method: "GET" },
} as const satisfies OperationTable;

/** The methods of a client, one per operation of Astra Control API 1.0.0. */
export interface AstraMethods {
  /**
   * Retrieve a task.
   *
   * Returns one task of an account, with its state and its progress.
   *
   * `GET /accounts/{account_id}/core/v1/tasks/{task_id}`
   */
  getTask: {
    (
      args: {
        /** ID of the account that the task belongs to. */
        account_id: string;
        /** ID of the task. */
        task_id: string;
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Task"]>;
    readonly operation: Operation;
  };
}
