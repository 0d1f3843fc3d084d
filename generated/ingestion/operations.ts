// Generated from specs/ingestion.yml by `npm run generate`. Do not edit: change the contract and run it again.

import type {
  CallOptions,
  ListOperation,
  Operation,
  OperationDefaults,
  OperationTable,
} from "../../src/core/types.js";
import type { components } from "./schema.js";

/** What holds for every operation that doesn't say otherwise. */
export const defaults = {
  acl: ["addObject", "deleteIndex", "editSettings"],
  timeoutMs: 25000,
  group: "default",
} as const satisfies OperationDefaults;

/** The server's URL template and the values that its variables can take. */
export const server = {
  url: "https://data.{region}.algolia.com",
  variables: { region: ["eu", "us"] },
} as const;

/** Limits of the API (`x-limits`). */
export const limits = { pushBytes: 5000000, watchMs: 180000 } as const;

/** Rate limits per group (`x-rate-limits`). */
export const rateLimits = {
  default: { requests: 200, perMs: 60000 },
  observability: { requests: 200, perMs: 30000 },
} as const;

/** The values after which a status doesn't change any more (`x-terminal-states`), by schema and property. */
export const terminalStates = {
  Event: { status: ["succeeded", "failed", "critical"] },
  Run: { status: ["finished", "skipped"], outcome: ["success", "failure"] },
} as const;

/** Every operation, by operationId. */
export const operations = {
  push: { path: "/1/push/{indexName}", method: "POST", timeoutMs: 180000 },
  listAuthentications: { path: "/1/authentications", method: "GET", pagination: {} },
  createAuthentication: { path: "/1/authentications", method: "POST" },
  searchAuthentications: { path: "/1/authentications/search", method: "POST", safe: true },
  getAuthentication: { path: "/1/authentications/{authenticationID}", method: "GET" },
  deleteAuthentication: { path: "/1/authentications/{authenticationID}", method: "DELETE" },
  updateAuthentication: { path: "/1/authentications/{authenticationID}", method: "PATCH" },
  listDestinations: { path: "/1/destinations", method: "GET", pagination: {} },
  createDestination: { path: "/1/destinations", method: "POST" },
  searchDestinations: { path: "/1/destinations/search", method: "POST", safe: true },
  getDestination: { path: "/1/destinations/{destinationID}", method: "GET" },
  deleteDestination: { path: "/1/destinations/{destinationID}", method: "DELETE" },
  updateDestination: { path: "/1/destinations/{destinationID}", method: "PATCH" },
  listSources: { path: "/1/sources", method: "GET", pagination: {} },
  createSource: { path: "/1/sources", method: "POST" },
  validateSource: { path: "/1/sources/validate", method: "POST", safe: true, timeoutMs: 180000 },
  searchSources: { path: "/1/sources/search", method: "POST", safe: true },
  getSource: { path: "/1/sources/{sourceID}", method: "GET" },
  deleteSource: { path: "/1/sources/{sourceID}", method: "DELETE" },
  updateSource: { path: "/1/sources/{sourceID}", method: "PATCH" },
  validateSourceBeforeUpdate: {
    path: "/1/sources/{sourceID}/validate",
    method: "POST",
    safe: true,
    timeoutMs: 180000,
  },
  getDockerSourceStreams: {
    path: "/1/sources/{sourceID}/discover",
    method: "GET",
    deprecated: "triggerDockerSourceDiscover",
  },
  triggerDockerSourceDiscover: {
    path: "/1/sources/{sourceID}/discover",
    method: "POST",
    timeoutMs: 180000,
  },
  runSource: { path: "/1/sources/{sourceID}/run", method: "POST" },
  listTasks: { path: "/2/tasks", method: "GET", pagination: {} },
  createTask: { path: "/2/tasks", method: "POST" },
  searchTasks: { path: "/2/tasks/search", method: "POST", safe: true },
  getTask: { path: "/2/tasks/{taskID}", method: "GET" },
  replaceTask: { path: "/2/tasks/{taskID}", method: "PUT" },
  deleteTask: { path: "/2/tasks/{taskID}", method: "DELETE" },
  updateTask: { path: "/2/tasks/{taskID}", method: "PATCH" },
  runTask: { path: "/2/tasks/{taskID}/run", method: "POST" },
  pushTask: { path: "/2/tasks/{taskID}/push", method: "POST", timeoutMs: 180000 },
  enableTask: { path: "/2/tasks/{taskID}/enable", method: "PUT" },
  disableTask: { path: "/2/tasks/{taskID}/disable", method: "PUT" },
  listTasksV1: { path: "/1/tasks", method: "GET", deprecated: "listTasks", pagination: {} },
  createTaskV1: { path: "/1/tasks", method: "POST", deprecated: "createTask" },
  searchTasksV1: { path: "/1/tasks/search", method: "POST", deprecated: "searchTasks", safe: true },
  getTaskV1: { path: "/1/tasks/{taskID}", method: "GET", deprecated: "getTask" },
  deleteTaskV1: { path: "/1/tasks/{taskID}", method: "DELETE", deprecated: "deleteTask" },
  updateTaskV1: { path: "/1/tasks/{taskID}", method: "PATCH", deprecated: "updateTask" },
  runTaskV1: { path: "/1/tasks/{taskID}/run", method: "POST", deprecated: "runTask" },
  enableTaskV1: { path: "/1/tasks/{taskID}/enable", method: "PUT", deprecated: "enableTask" },
  disableTaskV1: { path: "/1/tasks/{taskID}/disable", method: "PUT", deprecated: "disableTask" },
  listTransformations: { path: "/1/transformations", method: "GET", pagination: {} },
  createTransformation: { path: "/1/transformations", method: "POST" },
  tryTransformation: { path: "/1/transformations/try", method: "POST", safe: true },
  searchTransformations: { path: "/1/transformations/search", method: "POST", safe: true },
  getTransformation: { path: "/1/transformations/{transformationID}", method: "GET" },
  updateTransformation: { path: "/1/transformations/{transformationID}", method: "PUT" },
  deleteTransformation: { path: "/1/transformations/{transformationID}", method: "DELETE" },
  tryTransformationBeforeUpdate: {
    path: "/1/transformations/{transformationID}/try",
    method: "POST",
    safe: true,
  },
  listRuns: {
    path: "/1/runs",
    method: "GET",
    group: "observability",
    pagination: { window: "window" },
  },
  getRun: { path: "/1/runs/{runID}", method: "GET", group: "observability" },
  listEvents: {
    path: "/1/runs/{runID}/events",
    method: "GET",
    group: "observability",
    pagination: { window: "window" },
  },
  getEvent: { path: "/1/runs/{runID}/events/{eventID}", method: "GET", group: "observability" },
} as const satisfies OperationTable;

/** The methods of a client, one per operation of Ingestion API 1.0.0. */
export interface IngestionMethods {
  /**
   * Push records to an index.
   *
   * Sends records through the pipeline of the push connector that feeds this index,
   * transformations included. The records of one call may take up to 5 MB. With `watch`, the
   * answer waits for the outcome, up to 3 minutes.
   *
   * `POST /1/push/{indexName}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  push: {
    (
      args: {
        /** Name of the index that the records are meant for. */
        indexName: string;
        /**
         * Whether to answer only when the records were ingested, with the outcome. The wait ends after
         * 3 minutes.
         */
        watch?: boolean;
        /**
         * Index whose push connector and transformations to use, where `indexName` has none of its
         * own: for instance the production index, while a temporary one is being filled.
         */
        referenceIndexName?: string;
        /** The records, and what to do with them. */
        body: components["schemas"]["PushTaskPayload"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["WatchResponse"]>;
    readonly operation: Operation;
  };

  /**
   * List authentications.
   *
   * Returns one page of the application's authentications, filtered by type and platform.
   *
   * `GET /1/authentications`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  listAuthentications: {
    (
      args?: {
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Only authentications of one of these types. */
        type?: components["schemas"]["AuthenticationType"][];
        /**
         * Only authentications for one of these ecommerce platforms. `none` stands for those without a
         * platform.
         */
        platform?: components["schemas"]["platformWithNone"][];
        /** Property to sort the authentications by. Default: `createdAt`. */
        sort?: components["schemas"]["authenticationSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
      },
      options?: CallOptions,
    ): Promise<{
      /** The authentications on this page. */
      authentications: components["schemas"]["Authentication"][];
      pagination: components["schemas"]["Pagination"];
    }>;
    readonly operation: ListOperation<"authentications">;
  };

  /**
   * Create an authentication.
   *
   * Stores credentials so that sources and destinations can refer to them by ID.
   *
   * `POST /1/authentications`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  createAuthentication: {
    (
      args: {
        /** The authentication to store. */
        body: components["schemas"]["AuthenticationCreate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["AuthenticationCreateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve several authentications.
   *
   * Returns the authentications with the given IDs. Changes nothing.
   *
   * `POST /1/authentications/search`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  searchAuthentications: {
    (
      args: {
        /** IDs of the authentications to return. */
        body: components["schemas"]["AuthenticationSearch"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Authentication"][]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve an authentication.
   *
   * Returns one authentication. Secret values are masked or left out of `input`.
   *
   * `GET /1/authentications/{authenticationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  getAuthentication: {
    (
      args: {
        /** ID of the authentication. */
        authenticationID: components["schemas"]["authenticationID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Authentication"]>;
    readonly operation: Operation;
  };

  /**
   * Delete an authentication.
   *
   * Removes an authentication. It is refused while a source or a destination still uses it.
   *
   * `DELETE /1/authentications/{authenticationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  deleteAuthentication: {
    (
      args: {
        /** ID of the authentication. */
        authenticationID: components["schemas"]["authenticationID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DeleteResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Update an authentication.
   *
   * Changes the fields that are sent and keeps the others.
   *
   * `PATCH /1/authentications/{authenticationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  updateAuthentication: {
    (
      args: {
        /** ID of the authentication. */
        authenticationID: components["schemas"]["authenticationID"];
        /** The fields to change. */
        body: components["schemas"]["AuthenticationUpdate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["AuthenticationUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * List destinations.
   *
   * Returns one page of the application's destinations, filtered by type, authentication and
   * transformation.
   *
   * `GET /1/destinations`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  listDestinations: {
    (
      args?: {
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Only destinations of one of these types. */
        type?: components["schemas"]["DestinationType"][];
        /** Only destinations that use one of these authentications. */
        authenticationID?: components["schemas"]["authenticationID"][];
        /** Only destinations that apply this transformation. */
        transformationID?: components["schemas"]["transformationID"];
        /** Property to sort the destinations by. Default: `createdAt`. */
        sort?: components["schemas"]["destinationSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
      },
      options?: CallOptions,
    ): Promise<{
      /** The destinations on this page. */
      destinations: components["schemas"]["Destination"][];
      pagination: components["schemas"]["Pagination"];
    }>;
    readonly operation: ListOperation<"destinations">;
  };

  /**
   * Create a destination.
   *
   * Registers an index, or the events of the Insights API, as a place that tasks can write to.
   *
   * `POST /1/destinations`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  createDestination: {
    (
      args: {
        /** The destination to store. */
        body: components["schemas"]["DestinationCreate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DestinationCreateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve several destinations.
   *
   * Returns the destinations with the given IDs. Changes nothing.
   *
   * `POST /1/destinations/search`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  searchDestinations: {
    (
      args: {
        /** IDs of the destinations to return. */
        body: components["schemas"]["DestinationSearch"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Destination"][]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve a destination.
   *
   * Returns one destination.
   *
   * `GET /1/destinations/{destinationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  getDestination: {
    (
      args: {
        /** ID of the destination. */
        destinationID: components["schemas"]["destinationID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Destination"]>;
    readonly operation: Operation;
  };

  /**
   * Delete a destination.
   *
   * Removes a destination. It is refused while a task still writes to it.
   *
   * `DELETE /1/destinations/{destinationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  deleteDestination: {
    (
      args: {
        /** ID of the destination. */
        destinationID: components["schemas"]["destinationID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DeleteResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Update a destination.
   *
   * Changes the fields that are sent and keeps the others.
   *
   * `PATCH /1/destinations/{destinationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  updateDestination: {
    (
      args: {
        /** ID of the destination. */
        destinationID: components["schemas"]["destinationID"];
        /** The fields to change. */
        body: components["schemas"]["DestinationUpdate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DestinationUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * List sources.
   *
   * Returns one page of the application's sources, filtered by type and authentication.
   *
   * `GET /1/sources`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  listSources: {
    (
      args?: {
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Only sources of one of these types. */
        type?: components["schemas"]["SourceType"][];
        /** Only sources that use one of these authentications. `none` stands for those without one. */
        authenticationID?: components["schemas"]["authenticationID"][];
        /** Property to sort the sources by. Default: `createdAt`. */
        sort?: components["schemas"]["sourceSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
      },
      options?: CallOptions,
    ): Promise<{
      /** The sources on this page. */
      sources: components["schemas"]["Source"][];
      pagination: components["schemas"]["Pagination"];
    }>;
    readonly operation: ListOperation<"sources">;
  };

  /**
   * Create a source.
   *
   * Registers a place that tasks can read from. `input` has to fit `type`.
   *
   * `POST /1/sources`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  createSource: {
    (
      args: {
        /** The source to store. */
        body: components["schemas"]["SourceCreate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["SourceCreateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Check a source before creating it.
   *
   * Tries out the configuration of a source that doesn't exist yet, and reports whether data can
   * be read with it. Nothing is stored. The answer can take up to 3 minutes.
   *
   * `POST /1/sources/validate`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  validateSource: {
    (
      args?: {
        /** The source to try out. */
        body?: components["schemas"]["SourceCreate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["WatchResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve several sources.
   *
   * Returns the sources with the given IDs. Changes nothing.
   *
   * `POST /1/sources/search`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  searchSources: {
    (
      args: {
        /** IDs of the sources to return. */
        body: components["schemas"]["SourceSearch"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Source"][]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve a source.
   *
   * Returns one source.
   *
   * `GET /1/sources/{sourceID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  getSource: {
    (
      args: {
        /** ID of the source. */
        sourceID: components["schemas"]["sourceID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Source"]>;
    readonly operation: Operation;
  };

  /**
   * Delete a source.
   *
   * Removes a source. It is refused while a task still reads from it.
   *
   * `DELETE /1/sources/{sourceID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  deleteSource: {
    (
      args: {
        /** ID of the source. */
        sourceID: components["schemas"]["sourceID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DeleteResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Update a source.
   *
   * Changes the fields that are sent and keeps the others. The type of a source can't change.
   *
   * `PATCH /1/sources/{sourceID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  updateSource: {
    (
      args: {
        /** ID of the source. */
        sourceID: components["schemas"]["sourceID"];
        /** The fields to change. */
        body: components["schemas"]["SourceUpdate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["SourceUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Check a source before updating it.
   *
   * Tries out a source with the given changes, and reports whether data can be read with them.
   * The stored source stays as it is. The answer can take up to 3 minutes.
   *
   * `POST /1/sources/{sourceID}/validate`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  validateSourceBeforeUpdate: {
    (
      args: {
        /** ID of the source. */
        sourceID: components["schemas"]["sourceID"];
        /** The changes to try out. */
        body: components["schemas"]["SourceUpdate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["WatchResponse"]>;
    readonly operation: Operation;
  };

  /**
   * List the streams of a source.
   *
   * Returns the streams that a `docker` source offers. The published contract dropped this
   * endpoint in June 2024: call `triggerDockerSourceDiscover` instead.
   *
   * `GET /1/sources/{sourceID}/discover`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.triggerDockerSourceDiscover} instead: `POST
   * /1/sources/{sourceID}/discover`.
   */
  getDockerSourceStreams: {
    (
      args: {
        /** ID of the source. */
        sourceID: components["schemas"]["sourceID"];
      },
      options?: CallOptions,
    ): Promise<{
      /** The streams, in the connector's own description. */
      streams: Record<string, unknown>[];
    }>;
    readonly operation: Operation;
  };

  /**
   * Discover the streams of a source.
   *
   * Starts a run that asks a `docker` source which streams it offers, and returns what it found.
   * The answer can take up to 3 minutes.
   *
   * `POST /1/sources/{sourceID}/discover`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  triggerDockerSourceDiscover: {
    (
      args: {
        /** ID of the source. */
        sourceID: components["schemas"]["sourceID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["WatchResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Run all tasks of a source.
   *
   * Starts a run of every task that reads from this source. The payload can narrow the run down
   * to some indices or entities.
   *
   * `POST /1/sources/{sourceID}/run`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  runSource: {
    (
      args: {
        /** ID of the source. */
        sourceID: components["schemas"]["sourceID"];
        /** What to include in the runs. Everything, when there is no body. */
        body?: components["schemas"]["RunSourcePayload"];
      },
      options?: CallOptions,
    ): Promise<{
      /** ID of the run that was started for each task, by task ID. */
      taskWithRunID: {
        [key: string]: string;
      };
      createdAt: components["schemas"]["CreatedAt"];
    }>;
    readonly operation: Operation;
  };

  /**
   * List tasks.
   *
   * Returns one page of the application's tasks, filtered by action, state, source, destination,
   * trigger and notifications.
   *
   * `GET /2/tasks`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  listTasks: {
    (
      args?: {
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Only tasks with one of these actions. */
        action?: components["schemas"]["ActionType"][];
        /** Only tasks that are enabled (`true`) or disabled (`false`). */
        enabled?: boolean;
        /** Only tasks that read from one of these sources. */
        sourceID?: components["schemas"]["sourceID"][];
        /** Only tasks whose source is of one of these types. */
        sourceType?: components["schemas"]["SourceType"][];
        /** Only tasks that write to one of these destinations. */
        destinationID?: components["schemas"]["destinationID"][];
        /** Only tasks that are started in one of these ways. */
        triggerType?: components["schemas"]["TriggerType"][];
        /** Only tasks whose email notifications are switched on (`true`) or off (`false`). */
        withEmailNotifications?: boolean;
        /** Property to sort the tasks by. Default: `createdAt`. */
        sort?: components["schemas"]["taskSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
      },
      options?: CallOptions,
    ): Promise<{
      /** The tasks on this page. */
      tasks: components["schemas"]["Task"][];
      pagination: components["schemas"]["Pagination"];
    }>;
    readonly operation: ListOperation<"tasks">;
  };

  /**
   * Create a task.
   *
   * Joins a source to a destination, with the way in which the index changes and, if it is to
   * run by itself, a schedule.
   *
   * `POST /2/tasks`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  createTask: {
    (
      args: {
        /** The task to store. */
        body: components["schemas"]["TaskCreate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskCreateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve several tasks.
   *
   * Returns the tasks with the given IDs. Changes nothing.
   *
   * `POST /2/tasks/search`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  searchTasks: {
    (
      args: {
        /** IDs of the tasks to return. */
        body: components["schemas"]["TaskSearch"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Task"][]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve a task.
   *
   * Returns one task.
   *
   * `GET /2/tasks/{taskID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  getTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Task"]>;
    readonly operation: Operation;
  };

  /**
   * Replace a task.
   *
   * Overwrites the whole configuration of a task: optional fields that are left out go back to
   * their defaults. Use `updateTask` to change single fields.
   *
   * `PUT /2/tasks/{taskID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  replaceTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
        /** The task's whole new configuration. */
        body: components["schemas"]["TaskReplace"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Delete a task.
   *
   * Removes a task. Its source, destination and transformations stay.
   *
   * `DELETE /2/tasks/{taskID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  deleteTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DeleteResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Update a task.
   *
   * Changes the fields that are sent and keeps the others.
   *
   * `PATCH /2/tasks/{taskID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  updateTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
        /** The fields to change. */
        body: components["schemas"]["TaskUpdate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Run a task.
   *
   * Starts a run of the task now. Follow it with `getRun` and `listEvents`.
   *
   * `POST /2/tasks/{taskID}/run`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  runTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
        /** Additional information for the run. */
        body?: components["schemas"]["RunTaskPayload"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["RunResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Push records through a task.
   *
   * Sends records through one task whose source is of type `push`. The records of one call may
   * take up to 5 MB. With `watch`, the answer waits for the outcome, up to 3 minutes.
   *
   * `POST /2/tasks/{taskID}/push`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  pushTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
        /**
         * Whether to answer only when the records were ingested, with the outcome. The wait ends after
         * 3 minutes.
         */
        watch?: boolean;
        /** The records, and what to do with them. */
        body: components["schemas"]["PushTaskPayload"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["WatchResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Enable a task.
   *
   * Lets a task run again, by schedule, by subscription or on demand.
   *
   * `PUT /2/tasks/{taskID}/enable`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  enableTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Disable a task.
   *
   * Keeps a task from running until it is enabled again.
   *
   * `PUT /2/tasks/{taskID}/disable`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  disableTask: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * List tasks (V1).
   *
   * Returns one page of the application's tasks in their V1 shape. V1 tasks carry a `trigger`
   * object where V2 tasks have a `cron` field. Call `listTasks` instead.
   *
   * `GET /1/tasks`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.listTasks} instead: `GET /2/tasks`.
   */
  listTasksV1: {
    (
      args?: {
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Only tasks with one of these actions. */
        action?: components["schemas"]["ActionType"][];
        /** Only tasks that are enabled (`true`) or disabled (`false`). */
        enabled?: boolean;
        /** Only tasks that read from one of these sources. */
        sourceID?: components["schemas"]["sourceID"][];
        /** Only tasks that write to one of these destinations. */
        destinationID?: components["schemas"]["destinationID"][];
        /** Only tasks that are started in one of these ways. */
        triggerType?: components["schemas"]["TriggerType"][];
        /** Property to sort the tasks by. Default: `createdAt`. */
        sort?: components["schemas"]["taskSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
      },
      options?: CallOptions,
    ): Promise<{
      /** The tasks on this page. */
      tasks: components["schemas"]["TaskV1"][];
      pagination: components["schemas"]["Pagination"];
    }>;
    readonly operation: ListOperation<"tasks">;
  };

  /**
   * Create a task (V1).
   *
   * Joins a source to a destination, with a trigger that says when to run. V1 tasks carry a
   * `trigger` object where V2 tasks have a `cron` field. Call `createTask` instead.
   *
   * `POST /1/tasks`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.createTask} instead: `POST /2/tasks`.
   */
  createTaskV1: {
    (
      args: {
        /** The task to store. */
        body: components["schemas"]["TaskCreateV1"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskCreateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve several tasks (V1).
   *
   * Returns the tasks with the given IDs in their V1 shape. Changes nothing. V1 tasks carry a
   * `trigger` object where V2 tasks have a `cron` field. Call `searchTasks` instead.
   *
   * `POST /1/tasks/search`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.searchTasks} instead: `POST /2/tasks/search`.
   */
  searchTasksV1: {
    (
      args: {
        /** IDs of the tasks to return. */
        body: components["schemas"]["TaskSearch"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskV1"][]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve a task (V1).
   *
   * Returns one task in its V1 shape. V1 tasks carry a `trigger` object where V2 tasks have a
   * `cron` field. Call `getTask` instead.
   *
   * `GET /1/tasks/{taskID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.getTask} instead: `GET /2/tasks/{taskID}`.
   */
  getTaskV1: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskV1"]>;
    readonly operation: Operation;
  };

  /**
   * Delete a task (V1).
   *
   * Removes a task, whichever version it was created with. Call `deleteTask` instead.
   *
   * `DELETE /1/tasks/{taskID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.deleteTask} instead: `DELETE /2/tasks/{taskID}`.
   */
  deleteTaskV1: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DeleteResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Update a task (V1).
   *
   * Changes the fields that are sent and keeps the others. V1 tasks carry a `trigger` object
   * where V2 tasks have a `cron` field. Call `updateTask` instead.
   *
   * `PATCH /1/tasks/{taskID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.updateTask} instead: `PATCH /2/tasks/{taskID}`.
   */
  updateTaskV1: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
        /** The fields to change. */
        body: components["schemas"]["TaskUpdateV1"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Run a task (V1).
   *
   * Starts a run of the task now, whichever version it was created with. Call `runTask` instead.
   *
   * `POST /1/tasks/{taskID}/run`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.runTask} instead: `POST /2/tasks/{taskID}/run`.
   */
  runTaskV1: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
        /** Additional information for the run. */
        body?: components["schemas"]["RunTaskPayload"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["RunResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Enable a task (V1).
   *
   * Lets a task run again, whichever version it was created with. Call `enableTask` instead.
   *
   * `PUT /1/tasks/{taskID}/enable`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.enableTask} instead: `PUT /2/tasks/{taskID}/enable`.
   */
  enableTaskV1: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Disable a task (V1).
   *
   * Keeps a task from running, whichever version it was created with. Call `disableTask`
   * instead.
   *
   * `PUT /1/tasks/{taskID}/disable`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   * @deprecated Use {@link IngestionMethods.disableTask} instead: `PUT
   * /2/tasks/{taskID}/disable`.
   */
  disableTaskV1: {
    (
      args: {
        /** ID of the task. */
        taskID: components["schemas"]["taskID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TaskUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * List transformations.
   *
   * Returns one page of the application's transformations, filtered by type.
   *
   * `GET /1/transformations`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  listTransformations: {
    (
      args?: {
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Property to sort the transformations by. Default: `createdAt`. */
        sort?: components["schemas"]["transformationSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
        /** Only transformations of this type. */
        type?: components["schemas"]["TransformationType"];
      },
      options?: CallOptions,
    ): Promise<{
      /** The transformations on this page. */
      transformations: components["schemas"]["Transformation"][];
      pagination: components["schemas"]["Pagination"];
    }>;
    readonly operation: ListOperation<"transformations">;
  };

  /**
   * Create a transformation.
   *
   * Stores code or no-code steps that destinations can apply to every record.
   *
   * `POST /1/transformations`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  createTransformation: {
    (
      args: {
        /** The transformation to store. */
        body: components["schemas"]["TransformationCreate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TransformationCreateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Try a transformation.
   *
   * Applies code or steps to a sample record and returns the outcome. Nothing is stored or
   * indexed.
   *
   * `POST /1/transformations/try`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  tryTransformation: {
    (
      args: {
        /** The code or steps to try, and the record to try them on. */
        body: components["schemas"]["TransformationTry"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TransformationTryResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve several transformations.
   *
   * Returns the transformations with the given IDs. Changes nothing.
   *
   * `POST /1/transformations/search`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  searchTransformations: {
    (
      args: {
        /** IDs of the transformations to return. */
        body: components["schemas"]["TransformationSearch"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Transformation"][]>;
    readonly operation: Operation;
  };

  /**
   * Retrieve a transformation.
   *
   * Returns one transformation.
   *
   * `GET /1/transformations/{transformationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  getTransformation: {
    (
      args: {
        /** ID of the transformation. */
        transformationID: components["schemas"]["transformationID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Transformation"]>;
    readonly operation: Operation;
  };

  /**
   * Replace a transformation.
   *
   * Overwrites a transformation with the one that is sent, including the fields that are left
   * out.
   *
   * `PUT /1/transformations/{transformationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  updateTransformation: {
    (
      args: {
        /** ID of the transformation. */
        transformationID: components["schemas"]["transformationID"];
        /** The whole new transformation. */
        body: components["schemas"]["TransformationCreate"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TransformationUpdateResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Delete a transformation.
   *
   * Removes a transformation.
   *
   * `DELETE /1/transformations/{transformationID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  deleteTransformation: {
    (
      args: {
        /** ID of the transformation. */
        transformationID: components["schemas"]["transformationID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["DeleteResponse"]>;
    readonly operation: Operation;
  };

  /**
   * Try a change to a transformation.
   *
   * Applies changed code or steps to a sample record, with the stored transformation's
   * authentications at hand, and returns the outcome. The stored transformation stays as it is.
   *
   * `POST /1/transformations/{transformationID}/try`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  tryTransformationBeforeUpdate: {
    (
      args: {
        /** ID of the transformation. */
        transformationID: components["schemas"]["transformationID"];
        /** The changed code or steps, and the record to try them on. */
        body: components["schemas"]["TransformationTry"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["TransformationTryResponse"]>;
    readonly operation: Operation;
  };

  /**
   * List runs.
   *
   * Returns one page of the runs inside a time window, by default the last 7 days.
   *
   * `GET /1/runs`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  listRuns: {
    (
      args?: {
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Only runs in one of these states. */
        status?: components["schemas"]["RunStatus"][];
        /** Only runs of one of these types. */
        type?: components["schemas"]["RunType"][];
        /** Only runs of this task. */
        taskID?: components["schemas"]["taskID"];
        /** Property to sort the runs by. Default: `createdAt`. */
        sort?: components["schemas"]["runSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
        /** Start of the window (RFC 3339). Without it, the window starts 7 days ago. */
        startDate?: string;
        /** End of the window (RFC 3339). Without it, the window ends today. */
        endDate?: string;
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["RunListResponse"]>;
    readonly operation: ListOperation<"runs">;
  };

  /**
   * Retrieve a run.
   *
   * Returns one run: its status, its progress and, once it has finished, its outcome.
   *
   * `GET /1/runs/{runID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  getRun: {
    (
      args: {
        /** ID of the run. */
        runID: components["schemas"]["RunID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Run"]>;
    readonly operation: Operation;
  };

  /**
   * List the events of a run.
   *
   * Returns one page of a run's events inside a time window, by default the last 3 hours.
   *
   * `GET /1/runs/{runID}/events`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  listEvents: {
    (
      args: {
        /** ID of the run. */
        runID: components["schemas"]["RunID"];
        /** How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["schemas"]["itemsPerPage"];
        /** Which page to return, the first being 1. At least 1. */
        page?: components["schemas"]["page"];
        /** Only events in one of these states. */
        status?: components["schemas"]["EventStatus"][];
        /** Only events of one of these types. */
        type?: components["schemas"]["EventType"][];
        /** Property to sort the events by. */
        sort?: components["schemas"]["eventSortKeys"];
        /** Direction of the sort. Default: `desc`. */
        order?: components["schemas"]["orderKeys"];
        /** Start of the window (RFC 3339). Without it, the window starts 3 hours ago. */
        startDate?: string;
        /** End of the window (RFC 3339). Without it, the window ends now. */
        endDate?: string;
      },
      options?: CallOptions,
    ): Promise<{
      /** The events on this page. */
      events: components["schemas"]["Event"][];
      pagination: components["schemas"]["Pagination"];
      window: components["schemas"]["Window"];
    }>;
    readonly operation: ListOperation<"events">;
  };

  /**
   * Retrieve an event of a run.
   *
   * Returns one event of a run.
   *
   * `GET /1/runs/{runID}/events/{eventID}`
   *
   * Required ACL: `addObject`, `deleteIndex`, `editSettings`.
   */
  getEvent: {
    (
      args: {
        /** ID of the run. */
        runID: components["schemas"]["RunID"];
        /** ID of the event. */
        eventID: components["schemas"]["EventID"];
      },
      options?: CallOptions,
    ): Promise<components["schemas"]["Event"]>;
    readonly operation: Operation;
  };
}
