// Generated from specs/ingestion.yml by `npm run generate`. Do not edit: change the contract and run it again.

export interface paths {
  "/1/push/{indexName}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Push records to an index
     * @description Sends records through the pipeline of the push connector that feeds this index, transformations included. The records of one call may take up to 5 MB. With `watch`, the answer waits for the outcome, up to 3 minutes.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["push"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/authentications": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List authentications
     * @description Returns one page of the application's authentications, filtered by type and platform.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listAuthentications"];
    put?: never;
    /**
     * Create an authentication
     * @description Stores credentials so that sources and destinations can refer to them by ID.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["createAuthentication"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/authentications/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retrieve several authentications
     * @description Returns the authentications with the given IDs. Changes nothing.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["searchAuthentications"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/authentications/{authenticationID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve an authentication
     * @description Returns one authentication. Secret values are masked or left out of `input`.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getAuthentication"];
    put?: never;
    post?: never;
    /**
     * Delete an authentication
     * @description Removes an authentication. It is refused while a source or a destination still uses it.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    delete: operations["deleteAuthentication"];
    options?: never;
    head?: never;
    /**
     * Update an authentication
     * @description Changes the fields that are sent and keeps the others.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    patch: operations["updateAuthentication"];
    trace?: never;
  };
  "/1/destinations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List destinations
     * @description Returns one page of the application's destinations, filtered by type, authentication and transformation.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listDestinations"];
    put?: never;
    /**
     * Create a destination
     * @description Registers an index, or the events of the Insights API, as a place that tasks can write to.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["createDestination"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/destinations/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retrieve several destinations
     * @description Returns the destinations with the given IDs. Changes nothing.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["searchDestinations"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/destinations/{destinationID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a destination
     * @description Returns one destination.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getDestination"];
    put?: never;
    post?: never;
    /**
     * Delete a destination
     * @description Removes a destination. It is refused while a task still writes to it.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    delete: operations["deleteDestination"];
    options?: never;
    head?: never;
    /**
     * Update a destination
     * @description Changes the fields that are sent and keeps the others.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    patch: operations["updateDestination"];
    trace?: never;
  };
  "/1/sources": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sources
     * @description Returns one page of the application's sources, filtered by type and authentication.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listSources"];
    put?: never;
    /**
     * Create a source
     * @description Registers a place that tasks can read from. `input` has to fit `type`.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["createSource"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/sources/validate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check a source before creating it
     * @description Tries out the configuration of a source that doesn't exist yet, and reports whether data can be read with it. Nothing is stored. The answer can take up to 3 minutes.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["validateSource"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/sources/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retrieve several sources
     * @description Returns the sources with the given IDs. Changes nothing.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["searchSources"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/sources/{sourceID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a source
     * @description Returns one source.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getSource"];
    put?: never;
    post?: never;
    /**
     * Delete a source
     * @description Removes a source. It is refused while a task still reads from it.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    delete: operations["deleteSource"];
    options?: never;
    head?: never;
    /**
     * Update a source
     * @description Changes the fields that are sent and keeps the others. The type of a source can't change.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    patch: operations["updateSource"];
    trace?: never;
  };
  "/1/sources/{sourceID}/validate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check a source before updating it
     * @description Tries out a source with the given changes, and reports whether data can be read with them. The stored source stays as it is. The answer can take up to 3 minutes.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["validateSourceBeforeUpdate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/sources/{sourceID}/discover": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the streams of a source
     * @deprecated
     * @description Returns the streams that a `docker` source offers. The published contract dropped this endpoint in June 2024: call `triggerDockerSourceDiscover` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getDockerSourceStreams"];
    put?: never;
    /**
     * Discover the streams of a source
     * @description Starts a run that asks a `docker` source which streams it offers, and returns what it found. The answer can take up to 3 minutes.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["triggerDockerSourceDiscover"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/sources/{sourceID}/run": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run all tasks of a source
     * @description Starts a run of every task that reads from this source. The payload can narrow the run down to some indices or entities.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["runSource"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/2/tasks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List tasks
     * @description Returns one page of the application's tasks, filtered by action, state, source, destination, trigger and notifications.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listTasks"];
    put?: never;
    /**
     * Create a task
     * @description Joins a source to a destination, with the way in which the index changes and, if it is to run by itself, a schedule.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["createTask"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/2/tasks/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retrieve several tasks
     * @description Returns the tasks with the given IDs. Changes nothing.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["searchTasks"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/2/tasks/{taskID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a task
     * @description Returns one task.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getTask"];
    /**
     * Replace a task
     * @description Overwrites the whole configuration of a task: optional fields that are left out go back to their defaults. Use `updateTask` to change single fields.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    put: operations["replaceTask"];
    post?: never;
    /**
     * Delete a task
     * @description Removes a task. Its source, destination and transformations stay.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    delete: operations["deleteTask"];
    options?: never;
    head?: never;
    /**
     * Update a task
     * @description Changes the fields that are sent and keeps the others.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    patch: operations["updateTask"];
    trace?: never;
  };
  "/2/tasks/{taskID}/run": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run a task
     * @description Starts a run of the task now. Follow it with `getRun` and `listEvents`.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["runTask"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/2/tasks/{taskID}/push": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Push records through a task
     * @description Sends records through one task whose source is of type `push`. The records of one call may take up to 5 MB. With `watch`, the answer waits for the outcome, up to 3 minutes.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["pushTask"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/2/tasks/{taskID}/enable": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Enable a task
     * @description Lets a task run again, by schedule, by subscription or on demand.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    put: operations["enableTask"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/2/tasks/{taskID}/disable": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Disable a task
     * @description Keeps a task from running until it is enabled again.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    put: operations["disableTask"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/tasks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List tasks (V1)
     * @deprecated
     * @description Returns one page of the application's tasks in their V1 shape. V1 tasks carry a `trigger` object where V2 tasks have a `cron` field. Call `listTasks` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listTasksV1"];
    put?: never;
    /**
     * Create a task (V1)
     * @deprecated
     * @description Joins a source to a destination, with a trigger that says when to run. V1 tasks carry a `trigger` object where V2 tasks have a `cron` field. Call `createTask` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["createTaskV1"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/tasks/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retrieve several tasks (V1)
     * @deprecated
     * @description Returns the tasks with the given IDs in their V1 shape. Changes nothing. V1 tasks carry a `trigger` object where V2 tasks have a `cron` field. Call `searchTasks` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["searchTasksV1"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/tasks/{taskID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a task (V1)
     * @deprecated
     * @description Returns one task in its V1 shape. V1 tasks carry a `trigger` object where V2 tasks have a `cron` field. Call `getTask` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getTaskV1"];
    put?: never;
    post?: never;
    /**
     * Delete a task (V1)
     * @deprecated
     * @description Removes a task, whichever version it was created with. Call `deleteTask` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    delete: operations["deleteTaskV1"];
    options?: never;
    head?: never;
    /**
     * Update a task (V1)
     * @deprecated
     * @description Changes the fields that are sent and keeps the others. V1 tasks carry a `trigger` object where V2 tasks have a `cron` field. Call `updateTask` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    patch: operations["updateTaskV1"];
    trace?: never;
  };
  "/1/tasks/{taskID}/run": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run a task (V1)
     * @deprecated
     * @description Starts a run of the task now, whichever version it was created with. Call `runTask` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["runTaskV1"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/tasks/{taskID}/enable": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Enable a task (V1)
     * @deprecated
     * @description Lets a task run again, whichever version it was created with. Call `enableTask` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    put: operations["enableTaskV1"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/tasks/{taskID}/disable": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Disable a task (V1)
     * @deprecated
     * @description Keeps a task from running, whichever version it was created with. Call `disableTask` instead.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    put: operations["disableTaskV1"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/transformations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List transformations
     * @description Returns one page of the application's transformations, filtered by type.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listTransformations"];
    put?: never;
    /**
     * Create a transformation
     * @description Stores code or no-code steps that destinations can apply to every record.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["createTransformation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/transformations/try": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try a transformation
     * @description Applies code or steps to a sample record and returns the outcome. Nothing is stored or indexed.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["tryTransformation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/transformations/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retrieve several transformations
     * @description Returns the transformations with the given IDs. Changes nothing.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["searchTransformations"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/transformations/{transformationID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a transformation
     * @description Returns one transformation.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getTransformation"];
    /**
     * Replace a transformation
     * @description Overwrites a transformation with the one that is sent, including the fields that are left out.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    put: operations["updateTransformation"];
    post?: never;
    /**
     * Delete a transformation
     * @description Removes a transformation.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    delete: operations["deleteTransformation"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/transformations/{transformationID}/try": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try a change to a transformation
     * @description Applies changed code or steps to a sample record, with the stored transformation's authentications at hand, and returns the outcome. The stored transformation stays as it is.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    post: operations["tryTransformationBeforeUpdate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/runs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List runs
     * @description Returns one page of the runs inside a time window, by default the last 7 days.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listRuns"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/runs/{runID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a run
     * @description Returns one run: its status, its progress and, once it has finished, its outcome.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getRun"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/runs/{runID}/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the events of a run
     * @description Returns one page of a run's events inside a time window, by default the last 3 hours.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["listEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/1/runs/{runID}/events/{eventID}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve an event of a run
     * @description Returns one event of a run.
     *
     *     Required ACL: `addObject`, `deleteIndex`, `editSettings`.
     */
    get: operations["getEvent"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description What to do with records: add or replace them whole, change single attributes with or without creating missing records, delete them by ID, or delete or empty the index.
     * @enum {string}
     */
    action:
      | "addObject"
      | "updateObject"
      | "partialUpdateObject"
      | "partialUpdateObjectNoCreate"
      | "deleteObject"
      | "delete"
      | "clear";
    /**
     * @description ID of a record, unique within its index.
     * @example test-record-123
     */
    objectID: string;
    /**
     * pushTaskPayload
     * @description Records, and what to do with them.
     */
    PushTaskPayload: {
      /** @description What to do with records: add or replace them whole, change single attributes with or without creating missing records, delete them by ID, or delete or empty the index. */
      action: components["schemas"]["action"];
      /** @description The records, together at most 5 MB. */
      records: ({
        /** @description ID of a record, unique within its index. */
        objectID: components["schemas"]["objectID"];
      } & {
        [key: string]: unknown;
      })[];
    };
    /**
     * @description ID of a run, a UUID.
     * @example 6c02aeb1-775e-418e-870b-1faccd4b2c0f
     */
    RunID: string;
    /**
     * @description ID of an event, a UUID.
     * @example 6c02aeb1-775e-418e-870b-1faccd4b2c0f
     */
    EventID: string;
    /** @description How far a step has come, or `null` where that doesn't apply. `succeeded`, `failed` and `critical` are final; a `retried` step goes on. */
    EventStatus: ("created" | "started" | "retried" | "failed" | "succeeded" | "critical") | null;
    /**
     * @description What a step is about: reading the source, one batch of records, a message, or a transformation.
     * @enum {string}
     */
    EventType: "fetch" | "record" | "log" | "transform";
    /** @description Time of publication (RFC 3339). */
    PublishedAt: string;
    /** @description One step of a run. */
    Event: {
      /** @description ID of an event, a UUID. */
      eventID: components["schemas"]["EventID"];
      /** @description ID of a run, a UUID. */
      runID: components["schemas"]["RunID"];
      /** @description How far a step has come, or `null` where that doesn't apply. `succeeded`, `failed` and `critical` are final; a `retried` step goes on. */
      status: components["schemas"]["EventStatus"];
      /** @description What a step is about: reading the source, one batch of records, a message, or a transformation. */
      type: components["schemas"]["EventType"];
      /**
       * @description How many records the step is about. At least 0. A multiple of 1.
       * @example 10
       */
      batchSize: number;
      /** @description Details, whose shape depends on the type and status of the event. */
      data?: {
        [key: string]: unknown;
      } | null;
      /** @description Time of publication (RFC 3339). */
      publishedAt: components["schemas"]["PublishedAt"];
    };
    /** @description Time of creation (RFC 3339). */
    CreatedAt: string;
    /** @description A run, and what came of it if the call waited for its end. */
    WatchResponse: {
      /** @description ID of a run, a UUID. */
      runID: components["schemas"]["RunID"];
      /** @description ID of an event, a UUID. */
      eventID?: components["schemas"]["EventID"];
      /** @description A sample of what a validated source holds, or the streams of a discovered one. Pushes leave it out. */
      data?: Record<string, unknown>[];
      /** @description What happened during the run. */
      events?: components["schemas"]["Event"][];
      /** @description How the run ended, in words. */
      message?: string;
      /** @description Time of creation (RFC 3339). */
      createdAt?: components["schemas"]["CreatedAt"];
    };
    /** @description What the API answers when it refuses a request. It may hold more than the message. */
    ErrorBase: {
      /**
       * @description What went wrong.
       * @example Invalid Application-Id or API-Key
       */
      message?: string;
    } & {
      [key: string]: unknown;
    };
    /**
     * @description Number of items on one page. Between 1 and 100.
     * @default 10
     */
    itemsPerPage: number;
    /** @description Number of a page. The first is 1. At least 1. */
    page: number;
    /**
     * @description Kind of credentials. It decides which shape `input` has.
     * @enum {string}
     */
    AuthenticationType:
      | "googleServiceAccount"
      | "basic"
      | "apiKey"
      | "oauth"
      | "algolia"
      | "algoliaInsights"
      | "secrets";
    /**
     * @description Ecommerce platform that the credentials are for, or `null` where they aren't for one.
     * @default null
     */
    Platform: ("bigcommerce" | "commercetools" | "shopify") | null;
    /**
     * @description Stands for credentials that aren't for any ecommerce platform.
     * @enum {string}
     */
    platformNone: "none";
    /** @description An ecommerce platform, or `none`, as filters spell them. */
    platformWithNone: components["schemas"]["Platform"] | components["schemas"]["platformNone"];
    /**
     * @description Properties that authentications can be sorted by.
     * @default createdAt
     * @enum {string}
     */
    authenticationSortKeys: "name" | "type" | "platform" | "updatedAt" | "createdAt";
    /**
     * @description Direction of a sort: ascending or descending.
     * @default desc
     * @enum {string}
     */
    orderKeys: "asc" | "desc";
    /**
     * @description ID of an authentication, a UUID.
     * @example 6c02aeb1-775e-418e-870b-1faccd4b2c0f
     */
    authenticationID: string;
    /** @description Name that people recognise the resource by. */
    name: string;
    /** @description Who owns the resource, if anyone is recorded. */
    owner: string | null;
    /** @description The part of a Google service account's credentials to change. */
    AuthGoogleServiceAccountPartial: {
      /**
       * @description The service account's email address.
       * @example service-account-name@project-id.iam.gserviceaccount.com
       */
      clientEmail?: string;
      /** @description The service account's private key. Answers never show it in clear. */
      privateKey?: string;
    };
    /** @description The part of a user name and password to change. */
    AuthBasicPartial: {
      /** @description Name of the user. */
      username?: string;
      /** @description Password of the user. Answers never show it in clear. */
      password?: string;
    };
    /** @description The part of a single key to change. */
    AuthAPIKeyPartial: {
      /** @description The key. Answers never show it in clear. */
      key?: string;
    };
    /** @description The part of OAuth 2.0 credentials to change. */
    AuthOAuthPartial: {
      /** @description Address of the server's token endpoint. */
      url?: string;
      /** @description ID of the client. */
      client_id?: string;
      /** @description Secret of the client. Answers never show it in clear. */
      client_secret?: string;
      /** @description Authorization code that is traded for an access token when the authentication is created or updated. Answers leave it out. */
      code?: string;
      /**
       * @description Scopes to ask for, separated by spaces.
       * @default
       */
      scope?: string;
    };
    /** @description The part of the credentials of a destination for records to change. */
    AuthAlgoliaPartial: {
      /** @description ID of the Algolia application. */
      appID?: string;
      /** @description API key of that application, allowed to add records and to change settings. Answers never show it in clear. */
      apiKey?: string;
    };
    /** @description The part of the credentials of a destination for events to change. */
    AuthAlgoliaInsightsPartial: {
      /** @description ID of the Algolia application. */
      appID?: string;
      /** @description API key of that application, allowed to send events. Answers never show it in clear. */
      apiKey?: string;
    };
    /**
     * Key:value
     * @description Secrets for the code of transformations: any number of names, each with its value.
     */
    AuthSecrets: {
      [key: string]: string;
    };
    /** @description Credentials of which any part may be left out: what an update changes, and what an answer shows. */
    AuthInputPartial:
      | components["schemas"]["AuthGoogleServiceAccountPartial"]
      | components["schemas"]["AuthBasicPartial"]
      | components["schemas"]["AuthAPIKeyPartial"]
      | components["schemas"]["AuthOAuthPartial"]
      | components["schemas"]["AuthAlgoliaPartial"]
      | components["schemas"]["AuthAlgoliaInsightsPartial"]
      | components["schemas"]["AuthSecrets"];
    /** @description Time of the last change (RFC 3339). */
    updatedAt: string;
    /** @description Credentials that sources and destinations refer to by ID. */
    Authentication: {
      /** @description ID of an authentication, a UUID. */
      authenticationID: components["schemas"]["authenticationID"];
      /** @description Kind of credentials. It decides which shape `input` has. */
      type: components["schemas"]["AuthenticationType"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Ecommerce platform that the credentials are for, or `null` where they aren't for one. Default: `null`. */
      platform?: components["schemas"]["Platform"];
      /** @description Who owns the resource, if anyone is recorded. */
      owner?: components["schemas"]["owner"];
      /** @description Credentials of which any part may be left out: what an update changes, and what an answer shows. */
      input: components["schemas"]["AuthInputPartial"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /** @description Where a page stands in its list. */
    Pagination: {
      /** @description Number of pages in the list. An empty list has one empty page. At least 1. */
      nbPages: number;
      /** @description Number of a page. The first is 1. At least 1. */
      page: components["schemas"]["page"];
      /** @description Number of items in the whole list. At least 0. */
      nbItems: number;
      /** @description Number of items on one page. Between 1 and 100. Default: 10. */
      itemsPerPage: components["schemas"]["itemsPerPage"];
    };
    /**
     * Google
     * @description Credentials of a Google service account, for BigQuery.
     */
    AuthGoogleServiceAccount: {
      /**
       * @description The service account's email address.
       * @example service-account-name@project-id.iam.gserviceaccount.com
       */
      clientEmail: string;
      /** @description The service account's private key. Answers never show it in clear. */
      privateKey: string;
    };
    /**
     * Basic
     * @description User name and password, as in HTTP Basic.
     */
    AuthBasic: {
      /** @description Name of the user. */
      username: string;
      /** @description Password of the user. Answers never show it in clear. */
      password: string;
    };
    /**
     * API key
     * @description A single key that another service asks for.
     */
    AuthAPIKey: {
      /** @description The key. Answers never show it in clear. */
      key: string;
    };
    /**
     * OAuth 2.0
     * @description Client credentials or an authorization code for an OAuth 2.0 server.
     */
    AuthOAuth: {
      /** @description Address of the server's token endpoint. */
      url: string;
      /** @description ID of the client. */
      client_id?: string;
      /** @description Secret of the client. Answers never show it in clear. */
      client_secret?: string;
      /** @description Authorization code that is traded for an access token when the authentication is created or updated. Answers leave it out. */
      code?: string;
      /**
       * @description Scopes to ask for, separated by spaces.
       * @default
       */
      scope?: string;
    };
    /**
     * Algolia
     * @description Credentials of an Algolia application that a destination writes records to.
     */
    AuthAlgolia: {
      /** @description ID of the Algolia application. */
      appID: string;
      /** @description API key of that application, allowed to add records and to change settings. Answers never show it in clear. */
      apiKey: string;
    };
    /**
     * Algolia Insights
     * @description Credentials of an Algolia application that a destination sends events to.
     */
    AuthAlgoliaInsights: {
      /** @description ID of the Algolia application. */
      appID: string;
      /** @description API key of that application, allowed to send events. Answers never show it in clear. */
      apiKey: string;
    };
    /** @description The credentials. Which shape applies follows from `type`; some shapes overlap, so the credentials alone don't tell the type. */
    AuthInput:
      | components["schemas"]["AuthGoogleServiceAccount"]
      | components["schemas"]["AuthBasic"]
      | components["schemas"]["AuthAPIKey"]
      | components["schemas"]["AuthOAuth"]
      | components["schemas"]["AuthAlgolia"]
      | components["schemas"]["AuthAlgoliaInsights"]
      | components["schemas"]["AuthSecrets"];
    /** @description A new authentication. */
    AuthenticationCreate: {
      /** @description Kind of credentials. It decides which shape `input` has. */
      type: components["schemas"]["AuthenticationType"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Ecommerce platform that the credentials are for, or `null` where they aren't for one. Default: `null`. */
      platform?: components["schemas"]["Platform"];
      /** @description The credentials. Which shape applies follows from `type`; some shapes overlap, so the credentials alone don't tell the type. */
      input: components["schemas"]["AuthInput"];
    };
    /** @description The ID and name of a new authentication, and when it was created. */
    AuthenticationCreateResponse: {
      /** @description ID of an authentication, a UUID. */
      authenticationID: components["schemas"]["authenticationID"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
    };
    /** @description Which authentications to return. */
    AuthenticationSearch: {
      /** @description IDs of the authentications. */
      authenticationIDs: components["schemas"]["authenticationID"][];
    };
    /** @description Confirms that a resource was removed. */
    DeleteResponse: {
      /** @description Time of the removal (RFC 3339). */
      deletedAt: string;
    };
    /** @description Changes to an authentication. What is left out stays as it is. */
    AuthenticationUpdate: {
      /** @description Name that people recognise the resource by. */
      name?: components["schemas"]["name"];
      /** @description Credentials of which any part may be left out: what an update changes, and what an answer shows. */
      input?: components["schemas"]["AuthInputPartial"];
    };
    /** @description The ID and name of a changed authentication, and when it changed. */
    AuthenticationUpdateResponse: {
      /** @description ID of an authentication, a UUID. */
      authenticationID: components["schemas"]["authenticationID"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /**
     * @description What a destination is: `search` for the records of an index, `insights` for events of the Insights API.
     * @enum {string}
     */
    DestinationType: "search" | "insights";
    /**
     * @description ID of a transformation, a UUID.
     * @example 6c02aeb1-775e-418e-870b-1faccd4b2c0f
     */
    transformationID: string;
    /**
     * @description Properties that destinations can be sorted by.
     * @default createdAt
     * @enum {string}
     */
    destinationSortKeys: "name" | "type" | "updatedAt" | "createdAt";
    /**
     * @description ID of a destination, a UUID.
     * @example 6c02aeb1-775e-418e-870b-1faccd4b2c0f
     */
    destinationID: string;
    /**
     * @description What one record of an ecommerce source stands for, which decides how products become records.
     * @enum {string}
     */
    RecordType: "product" | "variant" | "collection";
    /** @description Attributes that records lose before they are stored. A dot leads into an object (`price.net`), `[0]` picks one element of an array and `[*]` all of them (`variants.[*].sku`). */
    AttributesToExclude: string[];
    /** @description Which index a destination writes to, and what of a record it stores. */
    DestinationInput: {
      /** @description Name of the index. */
      indexName: string;
      /** @description What one record of an ecommerce source stands for, which decides how products become records. */
      recordType?: components["schemas"]["RecordType"];
      /** @description Attributes that records lose before they are stored. A dot leads into an object (`price.net`), `[0]` picks one element of an array and `[*]` all of them (`variants.[*].sku`). */
      attributesToExclude?: components["schemas"]["AttributesToExclude"];
    };
    /** @description IDs of transformations, in the order in which they are applied. */
    transformationIDs: components["schemas"]["transformationID"][];
    /** @description A place that tasks write to. */
    Destination: {
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description What a destination is: `search` for the records of an index, `insights` for events of the Insights API. */
      type: components["schemas"]["DestinationType"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Who owns the resource, if anyone is recorded. */
      owner?: components["schemas"]["owner"];
      /** @description Which index a destination writes to, and what of a record it stores. */
      input: components["schemas"]["DestinationInput"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
      /** @description ID of an authentication, a UUID. */
      authenticationID?: components["schemas"]["authenticationID"];
      /** @description IDs of transformations, in the order in which they are applied. */
      transformationIDs?: components["schemas"]["transformationIDs"];
    };
    /** @description A new destination. */
    DestinationCreate: {
      /** @description What a destination is: `search` for the records of an index, `insights` for events of the Insights API. */
      type: components["schemas"]["DestinationType"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Which index a destination writes to, and what of a record it stores. */
      input: components["schemas"]["DestinationInput"];
      /** @description ID of an authentication, a UUID. */
      authenticationID?: components["schemas"]["authenticationID"];
      /** @description IDs of transformations, in the order in which they are applied. */
      transformationIDs?: components["schemas"]["transformationIDs"];
    };
    /** @description The ID and name of a new destination, and when it was created. */
    DestinationCreateResponse: {
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
    };
    /** @description Which destinations to return. */
    DestinationSearch: {
      /** @description IDs of the destinations. */
      destinationIDs: components["schemas"]["destinationID"][];
    };
    /** @description Changes to which index a destination writes to, and to what of a record it stores. */
    DestinationUpdateInput: {
      /** @description Name of the index. */
      indexName?: string;
      /** @description What one record of an ecommerce source stands for, which decides how products become records. */
      recordType?: components["schemas"]["RecordType"];
      /** @description Attributes that records lose before they are stored. A dot leads into an object (`price.net`), `[0]` picks one element of an array and `[*]` all of them (`variants.[*].sku`). */
      attributesToExclude?: components["schemas"]["AttributesToExclude"];
    };
    /** @description Changes to a destination. What is left out stays as it is. */
    DestinationUpdate: {
      /** @description Name that people recognise the resource by. */
      name?: components["schemas"]["name"];
      /** @description Changes to which index a destination writes to, and to what of a record it stores. */
      input?: components["schemas"]["DestinationUpdateInput"];
      /** @description ID of an authentication, a UUID. */
      authenticationID?: components["schemas"]["authenticationID"];
      /** @description IDs of transformations, in the order in which they are applied. */
      transformationIDs?: components["schemas"]["transformationIDs"];
    };
    /** @description The ID and name of a changed destination, and when it changed. */
    DestinationUpdateResponse: {
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description Name that people recognise the resource by. */
      name: components["schemas"]["name"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /**
     * @description What a source is. It decides which shape `input` has; a `push` source needs none.
     * @enum {string}
     */
    SourceType:
      | "algoliaIndex"
      | "bigcommerce"
      | "bigquery"
      | "commercetools"
      | "csv"
      | "docker"
      | "ga4BigqueryExport"
      | "json"
      | "shopify"
      | "push";
    /**
     * @description Properties that sources can be sorted by.
     * @default createdAt
     * @enum {string}
     */
    sourceSortKeys: "name" | "type" | "updatedAt" | "createdAt";
    /**
     * @description ID of a source, a UUID.
     * @example 6c02aeb1-775e-418e-870b-1faccd4b2c0f
     */
    sourceID: string;
    /** @description Names of commercetools custom fields to copy into the records. */
    CommercetoolsCustomFields: {
      /** @description Custom fields of inventory entries, or `null` for none. */
      inventory?: string[] | null;
      /** @description Custom fields of prices, or `null` for none. */
      price?: string[] | null;
      /** @description Custom fields of categories, or `null` for none. */
      category?: string[] | null;
    };
    /** @description Configuration of a `commercetools` source. */
    SourceCommercetools: {
      /** @description Keys of the stores to read from. */
      storeKeys?: string[];
      /** @description Locales to index: a language in lower case, with or without a country in upper case, such as `fr` or `fr-FR`. */
      locales?: string[];
      /** @description Address of the commercetools API. */
      url: string;
      /** @description Key of the commercetools project. */
      projectKey: string;
      /**
       * @description What the record says about being in stock where a product has no inventory information.
       * @default true
       */
      fallbackIsInStockValue?: boolean;
      /** @description commercetools query predicate that chooses which products to index. */
      productQueryPredicate?: string;
      /** @description Whether records hold images as objects with all their attributes, rather than as bare URLs. */
      useImagesObjects?: boolean;
      /** @description Names of commercetools custom fields to copy into the records. */
      customFields?: components["schemas"]["CommercetoolsCustomFields"];
    };
    /** @description Sales channel of a BigCommerce store. */
    BigCommerceChannel: {
      /** @description ID of the channel. */
      id: number;
      /**
       * @description Currencies to index prices in, as three-letter codes.
       * @example [
       *       "usd",
       *       "eur"
       *     ]
       */
      currencies?: string[];
    };
    /** @description Metafield of a BigCommerce product or variant. */
    BigCommerceMetafield: {
      /** @description Namespace of the metafield. */
      namespace: string;
      /** @description Key of the metafield. */
      key: string;
    };
    /** @description Configuration of a `bigcommerce` source. */
    SourceBigCommerce: {
      /** @description Hash that identifies the BigCommerce store. */
      storeHash: string;
      /** @description Sales channel to read from. */
      channel?: components["schemas"]["BigCommerceChannel"];
      /** @description Names of custom fields to copy into the records. */
      customFields?: string[];
      /** @description Metafields of products to copy into the records. */
      productMetafields?: components["schemas"]["BigCommerceMetafield"][];
      /** @description Metafields of variants to copy into the records. */
      variantMetafields?: components["schemas"]["BigCommerceMetafield"][];
    };
    /** @description Column, or property, whose value identifies a row and becomes the record's `objectID`. */
    UniqueIDColumn: string;
    /**
     * @description HTTP method that fetches the file.
     * @enum {string}
     */
    MethodType: "GET" | "POST";
    /** @description Configuration of a `json` source: a JSON file on the web. */
    SourceJSON: {
      /** @description Address of the file. */
      url: string;
      /** @description Column, or property, whose value identifies a row and becomes the record's `objectID`. */
      uniqueIDColumn?: components["schemas"]["UniqueIDColumn"];
      /** @description HTTP method that fetches the file. */
      method?: components["schemas"]["MethodType"];
    };
    /**
     * @description Type that the values of a column are converted to.
     * @enum {string}
     */
    MappingTypeCSV: "string" | "integer" | "float" | "boolean" | "json";
    /** @description Configuration of a `csv` source: a CSV file on the web. */
    SourceCSV: {
      /** @description Address of the file. */
      url: string;
      /** @description Column, or property, whose value identifies a row and becomes the record's `objectID`. */
      uniqueIDColumn?: components["schemas"]["UniqueIDColumn"];
      /** @description Type of each column's values, by column name. */
      mapping?: {
        [key: string]: components["schemas"]["MappingTypeCSV"];
      };
      /** @description HTTP method that fetches the file. */
      method?: components["schemas"]["MethodType"];
      /**
       * @description Character that separates the values of a line. It can't be a carriage return (`\r`), a line feed (`\n`), a space or U+FFFD. Exactly 1 character.
       * @default ,
       */
      delimiter?: string;
    };
    /**
     * @description Which Google Analytics export the tables hold: Google Analytics 4 or Google Analytics 360.
     * @enum {string}
     */
    BigQueryDataType: "ga4" | "ga360";
    /** @description Configuration of a `bigquery` source: a table or a query in Google BigQuery. */
    SourceBigQuery: {
      /** @description ID of the Google Cloud project. */
      projectID: string;
      /** @description ID of the BigQuery dataset. */
      datasetID: string;
      /** @description Which Google Analytics export the tables hold: Google Analytics 4 or Google Analytics 360. */
      dataType?: components["schemas"]["BigQueryDataType"];
      /** @description Name of the table, for data that isn't an analytics export. */
      table?: string;
      /** @description Start of the table names that a Google Analytics export writes, before the date. */
      tablePrefix?: string;
      /** @description SQL query to read the data with, in place of whole tables. */
      customSQLRequest?: string;
      /** @description Column, or property, whose value identifies a row and becomes the record's `objectID`. */
      uniqueIDColumn?: components["schemas"]["UniqueIDColumn"];
    };
    /** @description Configuration of a `ga4BigqueryExport` source: the events that Google Analytics 4 exports to BigQuery. */
    SourceGA4BigQueryExport: {
      /** @description ID of the Google Cloud project that the export goes to. */
      projectID: string;
      /** @description ID of the BigQuery dataset that the export goes to. */
      datasetID: string;
      /**
       * @description Start of the names of the exported tables, before the date.
       * @example events_intraday_
       */
      tablePrefix: string;
    };
    /** @description Configuration of a `docker` source: a connector that runs in a container. */
    SourceDocker: {
      /**
       * @description Short name of the connector's image.
       * @example zendesk
       */
      image: string;
      /** @description What the connector itself needs to know. Its shape is the connector's own. */
      configuration: Record<string, unknown>;
    };
    /** @description Settings of a `shopify` source that can change after it was created. */
    SourceUpdateShopify: {
      /** @description Switches of the Shopify connector, by name. */
      featureFlags?: {
        [key: string]: unknown;
      };
    };
    /** @description Which store a `shopify` source reads from. */
    sourceShopifyBase: {
      /** @description Address of the Shopify store. */
      shopURL: string;
    };
    /** @description Configuration of a `shopify` source. */
    SourceShopify: components["schemas"]["SourceUpdateShopify"] &
      components["schemas"]["sourceShopifyBase"];
    /** @description Configuration of an `algoliaIndex` source: an existing index to copy records from. */
    SourceAlgoliaIndex: {
      /** @description Name of the index to read. */
      indexName: string;
      /** @description Filter expression that chooses which records to read, in the syntax of Algolia search filters. */
      filters?: string;
    };
    /** @description Configuration of a source. Which shape applies follows from `type`; some shapes overlap, so the configuration alone doesn't tell the type. */
    SourceInput:
      | components["schemas"]["SourceCommercetools"]
      | components["schemas"]["SourceBigCommerce"]
      | components["schemas"]["SourceJSON"]
      | components["schemas"]["SourceCSV"]
      | components["schemas"]["SourceBigQuery"]
      | components["schemas"]["SourceGA4BigQueryExport"]
      | components["schemas"]["SourceDocker"]
      | components["schemas"]["SourceShopify"]
      | components["schemas"]["SourceAlgoliaIndex"];
    /** @description A place that tasks read from. */
    Source: {
      /** @description ID of a source, a UUID. */
      sourceID: components["schemas"]["sourceID"];
      /** @description What a source is. It decides which shape `input` has; a `push` source needs none. */
      type: components["schemas"]["SourceType"];
      /** @description Name that people recognise the source by. */
      name: string;
      /** @description Who owns the resource, if anyone is recorded. */
      owner?: components["schemas"]["owner"];
      /** @description Configuration of a source. Which shape applies follows from `type`; some shapes overlap, so the configuration alone doesn't tell the type. */
      input?: components["schemas"]["SourceInput"];
      /** @description ID of an authentication, a UUID. */
      authenticationID?: components["schemas"]["authenticationID"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /** @description A new source. */
    SourceCreate: {
      /** @description What a source is. It decides which shape `input` has; a `push` source needs none. */
      type: components["schemas"]["SourceType"];
      /** @description Name that people recognise the source by. */
      name: string;
      /** @description Configuration of a source. Which shape applies follows from `type`; some shapes overlap, so the configuration alone doesn't tell the type. */
      input?: components["schemas"]["SourceInput"];
      /** @description ID of an authentication, a UUID. */
      authenticationID?: components["schemas"]["authenticationID"];
    };
    /** @description The ID and name of a new source, and when it was created. */
    SourceCreateResponse: {
      /** @description ID of a source, a UUID. */
      sourceID: components["schemas"]["sourceID"];
      /** @description Name that people recognise the source by. */
      name: string;
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
    };
    /** @description Which sources to return. */
    SourceSearch: {
      /** @description IDs of the sources. */
      sourceIDs: string[];
    };
    /** @description Changes to a `commercetools` source. Its project can't change. */
    SourceUpdateCommercetools: {
      /** @description Keys of the stores to read from. */
      storeKeys?: string[];
      /** @description Locales to index: a language in lower case, with or without a country in upper case, such as `fr` or `fr-FR`. */
      locales?: string[];
      /** @description Address of the commercetools API. */
      url?: string;
      /** @description What the record says about being in stock where a product has no inventory information. */
      fallbackIsInStockValue?: boolean;
      /** @description commercetools query predicate that chooses which products to index. */
      productQueryPredicate?: string;
      /** @description Whether records hold images as objects with all their attributes, rather than as bare URLs. */
      useImagesObjects?: boolean;
      /** @description Names of commercetools custom fields to copy into the records. */
      customFields?: components["schemas"]["CommercetoolsCustomFields"];
    };
    /** @description Changes to a `docker` source. Its image can't change. */
    SourceUpdateDocker: {
      /** @description What the connector itself needs to know. It replaces the previous configuration. */
      configuration: Record<string, unknown>;
    };
    /** @description Changes to an `algoliaIndex` source. */
    SourceUpdateAlgoliaIndex: {
      /** @description Name of the index to read. */
      indexName?: string;
      /** @description Filter expression that chooses which records to read, in the syntax of Algolia search filters. */
      filters?: string;
    };
    /** @description Changes to the configuration of a source. Which shape applies follows from the source's type; some shapes overlap, so the changes alone don't tell the type. */
    SourceUpdateInput:
      | components["schemas"]["SourceUpdateCommercetools"]
      | components["schemas"]["SourceJSON"]
      | components["schemas"]["SourceCSV"]
      | components["schemas"]["SourceBigQuery"]
      | components["schemas"]["SourceGA4BigQueryExport"]
      | components["schemas"]["SourceUpdateDocker"]
      | components["schemas"]["SourceUpdateShopify"]
      | components["schemas"]["SourceUpdateAlgoliaIndex"];
    /** @description Changes to a source. What is left out stays as it is. */
    SourceUpdate: {
      /** @description Name that people recognise the source by. */
      name?: string;
      /** @description Changes to the configuration of a source. Which shape applies follows from the source's type; some shapes overlap, so the changes alone don't tell the type. */
      input?: components["schemas"]["SourceUpdateInput"];
      /** @description ID of an authentication, a UUID. */
      authenticationID?: components["schemas"]["authenticationID"];
    };
    /** @description The ID and name of a changed source, and when it changed. */
    SourceUpdateResponse: {
      /** @description ID of a source, a UUID. */
      sourceID: components["schemas"]["sourceID"];
      /** @description Name that people recognise the source by. */
      name: string;
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /**
     * @description Kind of entity that `entityIDs` names.
     * @enum {string}
     */
    EntityType: "product" | "collection";
    /** @description Narrows down what the runs of a source cover. */
    RunSourcePayload: {
      /** @description Names of the indices to run for. All others are left alone. */
      indexToInclude?: string[];
      /** @description Names of the indices to leave alone. */
      indexToExclude?: string[];
      /** @description IDs, on the source's side, of the entities to update. */
      entityIDs?: string[];
      /** @description Kind of entity that `entityIDs` names. */
      entityType?: components["schemas"]["EntityType"];
      /** @description Free-form information to attach to the runs that are started. */
      runMetadata?: {
        [key: string]: unknown;
      };
    };
    /**
     * @description How records change the index: `replace` swaps all records for new ones, `save` adds records or replaces them whole, `partial` changes only the attributes that are sent and creates missing records, `partialNoCreate` does so without creating any, `append` only adds.
     * @enum {string}
     */
    ActionType: "replace" | "save" | "partial" | "partialNoCreate" | "append";
    /**
     * @description What starts a task: a call (`onDemand`), the clock (`schedule`), a notification from the source (`subscription`), or nothing because it never stops (`streaming`).
     * @enum {string}
     */
    TriggerType: "onDemand" | "schedule" | "subscription" | "streaming";
    /**
     * @description Properties that tasks can be sorted by.
     * @default createdAt
     * @enum {string}
     */
    taskSortKeys: "enabled" | "triggerType" | "action" | "updatedAt" | "createdAt";
    /**
     * @description ID of a task, a UUID.
     * @example 6c02aeb1-775e-418e-870b-1faccd4b2c0f
     */
    taskID: string;
    /**
     * @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week.
     * @example * * 1 * *
     */
    Cron: string;
    /** @description Time of the last run (RFC 3339). */
    LastRun: string;
    /** @description Time of the next run that the schedule asks for (RFC 3339). */
    NextRun: string;
    /**
     * @description Language and version that a mapping is written in.
     * @enum {string}
     */
    MappingFormatSchema: "mappingkit/v1";
    /** @description How one field of the result is filled. */
    MappingFieldDirective: {
      /** @description Name of the field in the result. */
      fieldKey: string;
      /** @description Expression that gives the field its value from the source. */
      value: {
        [key: string]: unknown;
      };
    };
    /** @description One mapping: when it applies, and how it fills the fields of the result. */
    MappingKitAction: {
      /** @description ID of the mapping. */
      id?: string;
      /** @description Whether the mapping is considered at all. */
      enabled: boolean;
      /** @description Condition under which the mapping applies. Where it doesn't hold, the next mapping is considered. */
      trigger: string;
      /** @description How each field of the result is filled. */
      fieldDirectives: components["schemas"]["MappingFieldDirective"][];
    };
    /** @description How rows of the source turn into events. */
    MappingInput: {
      /** @description Language and version that a mapping is written in. */
      format: components["schemas"]["MappingFormatSchema"];
      /** @description Mappings in the order in which they are considered. */
      actions: components["schemas"]["MappingKitAction"][];
    };
    /**
     * Streaming input
     * @description Configuration of a `streaming` task, whose source is a `ga4BigqueryExport`.
     */
    StreamingInput: {
      /** @description How rows of the source turn into events. */
      mapping: components["schemas"]["MappingInput"];
    };
    /**
     * @description How a stream is read: only what changed since the last run, or everything each time.
     * @enum {string}
     */
    DockerStreamsSyncMode: "incremental" | "fullTable";
    /** @description A stream of a connector, such as a table, and what to read of it. */
    DockerStreams: {
      /** @description Name of the stream. */
      name: string;
      /** @description Properties of the stream to read, such as columns. */
      properties?: string[];
      /** @description How a stream is read: only what changed since the last run, or everything each time. */
      syncMode: components["schemas"]["DockerStreamsSyncMode"];
    };
    /**
     * Docker streams
     * @description Configuration of a task whose source is a `docker` connector.
     */
    DockerStreamsInput: {
      /** @description The streams of the connector to read. */
      streams: components["schemas"]["DockerStreams"][];
    };
    /** @description Metafield of a Shopify product. */
    ShopifyMetafield: {
      /** @description Namespace of the metafield. */
      namespace: string;
      /** @description Key of the metafield. */
      key: string;
      /** @description Value of the metafield. */
      value: string;
    };
    /** @description Shopify markets to index for. */
    ShopifyMarket: {
      /** @description Countries of the markets. */
      countries: string[];
      /** @description Currencies to index prices in. */
      currencies: string[];
      /** @description Locales to index texts in. */
      locales: string[];
    };
    /**
     * Shopify input
     * @description Configuration of a task whose source is a `shopify` store.
     */
    ShopifyInput: {
      /** @description Metafields to copy into the records. */
      metafields: components["schemas"]["ShopifyMetafield"][];
      /** @description Shopify markets to index for. */
      market: components["schemas"]["ShopifyMarket"];
    };
    /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
    TaskInput:
      | components["schemas"]["StreamingInput"]
      | components["schemas"]["DockerStreamsInput"]
      | components["schemas"]["ShopifyInput"];
    /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
    failureThreshold: number;
    /** @description Time up to which the source has been read (RFC 3339). The next run continues from there. */
    cursor: string;
    /** @description How to hear about a task. */
    Notifications: {
      /**
       * emailNotifications
       * @description Notifications by email.
       */
      email: {
        /** @description Whether emails are sent. A failing task is blocked with or without them. */
        enabled?: boolean;
      };
    };
    /** @description When a failing task is stopped. */
    Policies: {
      /** @description After how many critical failures in a row the task is blocked and its owner notified. Between 1 and 10. */
      criticalThreshold?: number;
    };
    /** @description Joins a source to a destination, and says when and how data moves. */
    Task: {
      /** @description ID of a task, a UUID. */
      taskID: components["schemas"]["taskID"];
      /** @description ID of a source, a UUID. */
      sourceID: components["schemas"]["sourceID"];
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week. */
      cron?: components["schemas"]["Cron"];
      /** @description Time of the last run (RFC 3339). */
      lastRun?: components["schemas"]["LastRun"];
      /** @description Time of the next run that the schedule asks for (RFC 3339). */
      nextRun?: components["schemas"]["NextRun"];
      /** @description Who owns the resource, if anyone is recorded. */
      owner?: components["schemas"]["owner"];
      /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
      input?: components["schemas"]["TaskInput"];
      /**
       * @description Whether the task may run.
       * @default true
       */
      enabled: boolean;
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
      /** @description How records change the index: `replace` swaps all records for new ones, `save` adds records or replaces them whole, `partial` changes only the attributes that are sent and creates missing records, `partialNoCreate` does so without creating any, `append` only adds. */
      action?: components["schemas"]["ActionType"];
      /** @description How records change the index when they come through a subscription, where that differs from `action`. */
      subscriptionAction?: components["schemas"]["ActionType"];
      /** @description Time up to which the source has been read (RFC 3339). The next run continues from there. */
      cursor?: components["schemas"]["cursor"];
      /** @description How to hear about a task. */
      notifications?: components["schemas"]["Notifications"];
      /** @description When a failing task is stopped. */
      policies?: components["schemas"]["Policies"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /** @description A new task. */
    TaskCreate: {
      /** @description ID of a source, a UUID. */
      sourceID: components["schemas"]["sourceID"];
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description How records change the index: `replace` swaps all records for new ones, `save` adds records or replaces them whole, `partial` changes only the attributes that are sent and creates missing records, `partialNoCreate` does so without creating any, `append` only adds. */
      action: components["schemas"]["ActionType"];
      /** @description How records change the index when they come through a subscription, where that differs from `action`. */
      subscriptionAction?: components["schemas"]["ActionType"];
      /** @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week. */
      cron?: components["schemas"]["Cron"];
      /** @description Whether the task may run. */
      enabled?: boolean;
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
      /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
      input?: components["schemas"]["TaskInput"];
      /** @description Time up to which the source has been read (RFC 3339). The next run continues from there. */
      cursor?: components["schemas"]["cursor"];
      /** @description How to hear about a task. */
      notifications?: components["schemas"]["Notifications"];
      /** @description When a failing task is stopped. */
      policies?: components["schemas"]["Policies"];
    };
    /** @description The ID of a new task, and when it was created. */
    TaskCreateResponse: {
      /** @description ID of a task, a UUID. */
      taskID: components["schemas"]["taskID"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
    };
    /** @description Which tasks to return. */
    TaskSearch: {
      /** @description IDs of the tasks. */
      taskIDs: components["schemas"]["taskID"][];
    };
    /** @description The whole new configuration of a task. Its source can't change. */
    TaskReplace: {
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description How records change the index: `replace` swaps all records for new ones, `save` adds records or replaces them whole, `partial` changes only the attributes that are sent and creates missing records, `partialNoCreate` does so without creating any, `append` only adds. */
      action: components["schemas"]["ActionType"];
      /** @description How records change the index when they come through a subscription, where that differs from `action`. */
      subscriptionAction?: components["schemas"]["ActionType"];
      /** @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week. */
      cron?: components["schemas"]["Cron"];
      /** @description Whether the task may run. */
      enabled?: boolean;
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
      /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
      input?: components["schemas"]["TaskInput"];
      /** @description Time up to which the source has been read (RFC 3339). The next run continues from there. */
      cursor?: components["schemas"]["cursor"];
      /** @description How to hear about a task. */
      notifications?: components["schemas"]["Notifications"];
      /** @description When a failing task is stopped. */
      policies?: components["schemas"]["Policies"];
    };
    /** @description The ID of a changed task, and when it changed. */
    TaskUpdateResponse: {
      /** @description ID of a task, a UUID. */
      taskID: components["schemas"]["taskID"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /** @description Changes to a task. What is left out stays as it is. */
    TaskUpdate: {
      /** @description ID of a destination, a UUID. */
      destinationID?: components["schemas"]["destinationID"];
      /** @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week. */
      cron?: components["schemas"]["Cron"];
      /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
      input?: components["schemas"]["TaskInput"];
      /** @description Whether the task may run. */
      enabled?: boolean;
      /** @description How records change the index when they come through a subscription, where that differs from `action`. */
      subscriptionAction?: components["schemas"]["ActionType"];
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
      /** @description How to hear about a task. */
      notifications?: components["schemas"]["Notifications"];
      /** @description When a failing task is stopped. */
      policies?: components["schemas"]["Policies"];
    };
    /** @description Additional information for a run. */
    RunTaskPayload: {
      /** @description Free-form information to attach to the run. */
      runMetadata?: {
        [key: string]: unknown;
      };
    };
    /** @description The ID of a run that was started, and when. */
    RunResponse: {
      /** @description ID of a run, a UUID. */
      runID: components["schemas"]["RunID"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
    };
    /**
     * @description Marks a trigger as on demand.
     * @enum {string}
     */
    OnDemandTriggerType: "onDemand";
    /** @description The task runs when a call asks for it. */
    OnDemandTrigger: {
      /** @description Marks a trigger as on demand. */
      type: components["schemas"]["OnDemandTriggerType"];
      /** @description Time of the last run (RFC 3339). */
      lastRun?: components["schemas"]["LastRun"];
    };
    /**
     * @description Marks a trigger as scheduled.
     * @enum {string}
     */
    ScheduleTriggerType: "schedule";
    /** @description The task runs by the clock. */
    ScheduleTrigger: {
      /** @description Marks a trigger as scheduled. */
      type: components["schemas"]["ScheduleTriggerType"];
      /** @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week. */
      cron: components["schemas"]["Cron"];
      /** @description Time of the last run (RFC 3339). */
      lastRun?: components["schemas"]["LastRun"];
      /** @description Time of the next run that the schedule asks for (RFC 3339). */
      nextRun: components["schemas"]["NextRun"];
    };
    /**
     * @description Marks a trigger as subscribed to the source.
     * @enum {string}
     */
    SubscriptionTriggerType: "subscription";
    /** @description The task runs when the source reports a change. */
    SubscriptionTrigger: {
      /** @description Marks a trigger as subscribed to the source. */
      type: components["schemas"]["SubscriptionTriggerType"];
    };
    /**
     * @description Marks a trigger as continuous.
     * @enum {string}
     */
    StreamingTriggerType: "streaming";
    /** @description The task runs without a break. */
    StreamingTrigger: {
      /** @description Marks a trigger as continuous. */
      type: components["schemas"]["StreamingTriggerType"];
    };
    /** @description What starts a V1 task. */
    Trigger:
      | components["schemas"]["OnDemandTrigger"]
      | components["schemas"]["ScheduleTrigger"]
      | components["schemas"]["SubscriptionTrigger"]
      | components["schemas"]["StreamingTrigger"];
    /**
     * @deprecated
     * @description A task in its V1 shape, with a `trigger` object. Use `Task` instead.
     */
    TaskV1: {
      /** @description ID of a task, a UUID. */
      taskID: components["schemas"]["taskID"];
      /** @description ID of a source, a UUID. */
      sourceID: components["schemas"]["sourceID"];
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description What starts a V1 task. */
      trigger: components["schemas"]["Trigger"];
      /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
      input?: components["schemas"]["TaskInput"];
      /**
       * @description Whether the task may run.
       * @default true
       */
      enabled: boolean;
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
      /** @description How records change the index: `replace` swaps all records for new ones, `save` adds records or replaces them whole, `partial` changes only the attributes that are sent and creates missing records, `partialNoCreate` does so without creating any, `append` only adds. */
      action?: components["schemas"]["ActionType"];
      /** @description Time up to which the source has been read (RFC 3339). The next run continues from there. */
      cursor?: components["schemas"]["cursor"];
      /** @description How to hear about a task. */
      notifications?: components["schemas"]["Notifications"];
      /** @description When a failing task is stopped. */
      policies?: components["schemas"]["Policies"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /** @description Has the new task run when a call asks for it. */
    OnDemandTriggerInput: {
      /** @description Marks a trigger as on demand. */
      type: components["schemas"]["OnDemandTriggerType"];
    };
    /** @description Has the new task run by the clock. */
    ScheduleTriggerInput: {
      /** @description Marks a trigger as scheduled. */
      type: components["schemas"]["ScheduleTriggerType"];
      /** @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week. */
      cron: components["schemas"]["Cron"];
    };
    /** @description What is to start a new V1 task. */
    TaskCreateTrigger:
      | components["schemas"]["OnDemandTriggerInput"]
      | components["schemas"]["ScheduleTriggerInput"]
      | components["schemas"]["SubscriptionTrigger"]
      | components["schemas"]["StreamingTrigger"];
    /**
     * @deprecated
     * @description A new task in its V1 shape. Use `TaskCreate` instead.
     */
    TaskCreateV1: {
      /** @description ID of a source, a UUID. */
      sourceID: components["schemas"]["sourceID"];
      /** @description ID of a destination, a UUID. */
      destinationID: components["schemas"]["destinationID"];
      /** @description What is to start a new V1 task. */
      trigger: components["schemas"]["TaskCreateTrigger"];
      /** @description How records change the index: `replace` swaps all records for new ones, `save` adds records or replaces them whole, `partial` changes only the attributes that are sent and creates missing records, `partialNoCreate` does so without creating any, `append` only adds. */
      action: components["schemas"]["ActionType"];
      /** @description Whether the task may run. */
      enabled?: boolean;
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
      /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
      input?: components["schemas"]["TaskInput"];
      /** @description Time up to which the source has been read (RFC 3339). The next run continues from there. */
      cursor?: components["schemas"]["cursor"];
    };
    /** @description Changes to the schedule of a V1 task. */
    TriggerUpdateInput: {
      /** @description Schedule of a task, as a cron expression of five fields: minute, hour, day of the month, month, day of the week. */
      cron: components["schemas"]["Cron"];
    };
    /** @description Whether the task may run. */
    Enabled: boolean;
    /**
     * @deprecated
     * @description Changes to a task in its V1 shape. Use `TaskUpdate` instead.
     */
    TaskUpdateV1: {
      /** @description ID of a destination, a UUID. */
      destinationID?: components["schemas"]["destinationID"];
      /** @description Changes to the schedule of a V1 task. */
      trigger?: components["schemas"]["TriggerUpdateInput"];
      /** @description Configuration of a task that its source needs. Which shape applies follows from the source's type. */
      input?: components["schemas"]["TaskInput"];
      /** @description Whether the task may run. */
      enabled?: components["schemas"]["Enabled"];
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
    };
    /**
     * @description Properties that transformations can be sorted by.
     * @default createdAt
     * @enum {string}
     */
    transformationSortKeys: "name" | "updatedAt" | "createdAt";
    /**
     * @description How a transformation is expressed: as code, or as no-code steps.
     * @enum {string}
     */
    TransformationType: "code" | "noCode";
    /** @description IDs of the authentications whose secrets the code may read. */
    AuthenticationIDs: components["schemas"]["authenticationID"][];
    /**
     * @deprecated
     * @description Source code of a transformation. Use `type` and `input` instead.
     */
    Code: string;
    /**
     * Code
     * @description A transformation that is written as code.
     */
    TransformationCode: {
      /** @description JavaScript source of the transformation. */
      code: string;
    };
    /** @description One step of a no-code transformation. Its shape depends on what it does. */
    TransformationNoCodeStep: Record<string, unknown>;
    /**
     * No-code
     * @description A transformation that is put together from steps, without code.
     */
    TransformationNoCode: {
      /** @description The steps, in the order in which they are applied. */
      steps: components["schemas"]["TransformationNoCodeStep"][];
    };
    /** @description The transformation itself, as code or as no-code steps. */
    TransformationInput:
      components["schemas"]["TransformationCode"] | components["schemas"]["TransformationNoCode"];
    /** @description Name of a transformation, unique within the application. */
    Name: string;
    /** @description What a transformation is for. */
    Description: string;
    /** @description Changes records on their way into an index. */
    Transformation: {
      /** @description ID of a transformation, a UUID. */
      transformationID: components["schemas"]["transformationID"];
      /** @description IDs of the authentications whose secrets the code may read. */
      authenticationIDs?: components["schemas"]["AuthenticationIDs"];
      /** @description Source code of a transformation. Use `type` and `input` instead. */
      code: components["schemas"]["Code"];
      /** @description How a transformation is expressed: as code, or as no-code steps. */
      type?: components["schemas"]["TransformationType"];
      /** @description The transformation itself, as code or as no-code steps. */
      input?: components["schemas"]["TransformationInput"];
      /** @description Name of a transformation, unique within the application. */
      name: components["schemas"]["Name"];
      /** @description What a transformation is for. */
      description?: components["schemas"]["Description"];
      /** @description Who owns the resource, if anyone is recorded. */
      owner?: components["schemas"]["owner"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /** @description A new transformation, or the whole of an existing one. */
    TransformationCreate: {
      /** @description Source code of a transformation. Use `type` and `input` instead. */
      code?: components["schemas"]["Code"];
      /** @description Name of a transformation, unique within the application. */
      name: components["schemas"]["Name"];
      /** @description How a transformation is expressed: as code, or as no-code steps. */
      type?: components["schemas"]["TransformationType"];
      /** @description The transformation itself, as code or as no-code steps. */
      input?: components["schemas"]["TransformationInput"];
      /** @description What a transformation is for. */
      description?: components["schemas"]["Description"];
      /** @description IDs of the authentications whose secrets the code may read. */
      authenticationIDs?: components["schemas"]["AuthenticationIDs"];
    };
    /** @description The ID of a new transformation, and when it was created. */
    TransformationCreateResponse: {
      /** @description ID of a transformation, a UUID. */
      transformationID: components["schemas"]["transformationID"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
    };
    /** @description A transformation to try out, and the record to try it on. */
    TransformationTry: {
      /** @description Source code of a transformation. Use `type` and `input` instead. */
      code?: components["schemas"]["Code"];
      /** @description How a transformation is expressed: as code, or as no-code steps. */
      type?: components["schemas"]["TransformationType"];
      /** @description The transformation itself, as code or as no-code steps. */
      input?: components["schemas"]["TransformationInput"];
      /** @description The record to try it on. */
      sampleRecord: Record<string, unknown>;
      /** @description Authentications whose secrets the code may read while it is tried out. They aren't stored. */
      authentications?: components["schemas"]["AuthenticationCreate"][];
    };
    /** @description What came out of trying a transformation. */
    TransformationTryResponse: {
      /** @description The records that came out, each as a JSON string. */
      payloads: string[];
      /**
       * transformationError
       * @description Why the transformation failed, if it did.
       */
      error?: {
        /** @description Number that stands for the cause. */
        code?: number;
        /** @description What went wrong. */
        message?: string;
      };
    };
    /** @description Which transformations to return. */
    TransformationSearch: {
      /** @description IDs of the transformations. */
      transformationIDs: components["schemas"]["transformationID"][];
    };
    /** @description The ID of a replaced transformation, and when it was replaced. */
    TransformationUpdateResponse: {
      /** @description ID of a transformation, a UUID. */
      transformationID: components["schemas"]["transformationID"];
      /** @description Time of the last change (RFC 3339). */
      updatedAt: components["schemas"]["updatedAt"];
    };
    /**
     * @description How far a run has come. `finished` and `skipped` are final; a finished run also has an `outcome`.
     * @enum {string}
     */
    RunStatus: "created" | "started" | "finished" | "skipped";
    /**
     * @description What a run does: index everything anew, bring single entities up to date, discover streams, validate a source, or take in pushed records.
     * @enum {string}
     */
    RunType: "reindex" | "update" | "discover" | "validate" | "push";
    /**
     * @description Properties that runs can be sorted by.
     * @default createdAt
     * @enum {string}
     */
    runSortKeys: "status" | "updatedAt" | "createdAt";
    /**
     * @description How a finished run ended.
     * @enum {string}
     */
    RunOutcome: "success" | "failure";
    /**
     * @description Why a run ended as it did. `reason` says it in words.
     * @enum {string}
     */
    RunReasonCode:
      | "internal"
      | "cancelled"
      | "critical"
      | "no_events"
      | "too_many_errors"
      | "lacking_events"
      | "ok"
      | "blocking"
      | "idle";
    /** @description Time of the run's start (RFC 3339). */
    startedAt: string;
    /** @description Time of the run's end (RFC 3339). */
    finishedAt: string;
    /** @description One execution of a task. */
    Run: {
      /** @description ID of a run, a UUID. */
      runID: components["schemas"]["RunID"];
      /** @description ID of the Algolia application. */
      appID: string;
      /** @description ID of a task, a UUID. */
      taskID: components["schemas"]["taskID"];
      /** @description How far a run has come. `finished` and `skipped` are final; a finished run also has an `outcome`. */
      status: components["schemas"]["RunStatus"];
      /**
       * runProgress
       * @description How far the run has come.
       */
      progress?: {
        /** @description How many events the run is expected to produce. */
        expectedNbOfEvents: number;
        /** @description How many events have come in so far. */
        receivedNbOfEvents: number;
      };
      /** @description How a finished run ended. */
      outcome?: components["schemas"]["RunOutcome"];
      /** @description Highest share of failed records, in percent, with which a run still counts as successful. Between 0 and 100. */
      failureThreshold?: components["schemas"]["failureThreshold"];
      /** @description Why the run ended as it did, in words. */
      reason?: string;
      /** @description Why a run ended as it did. `reason` says it in words. */
      reasonCode?: components["schemas"]["RunReasonCode"];
      /** @description What a run does: index everything anew, bring single entities up to date, discover streams, validate a source, or take in pushed records. */
      type: components["schemas"]["RunType"];
      /** @description Time of creation (RFC 3339). */
      createdAt: components["schemas"]["CreatedAt"];
      /** @description Time of the run's start (RFC 3339). */
      startedAt?: components["schemas"]["startedAt"];
      /** @description Time of the run's end (RFC 3339). */
      finishedAt?: components["schemas"]["finishedAt"];
    };
    /** @description Time window that a list was taken from. */
    Window: {
      /** @description Start of the window (RFC 3339). */
      startDate: string;
      /** @description End of the window (RFC 3339). */
      endDate: string;
    };
    /** @description One page of runs. */
    RunListResponse: {
      /** @description The runs on this page. */
      runs: components["schemas"]["Run"][];
      /** @description Where a page stands in its list. */
      pagination: components["schemas"]["Pagination"];
      /** @description Time window that a list was taken from. */
      window: components["schemas"]["Window"];
    };
    /**
     * @description Properties that events can be sorted by.
     * @enum {string}
     */
    eventSortKeys: "status" | "type" | "publishedAt";
  };
  responses: {
    /** @description The request was refused: a parameter or the body is missing, malformed or not allowed. `message` says which. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBase"];
      };
    };
  };
  parameters: {
    /** @description Whether to answer only when the records were ingested, with the outcome. The wait ends after 3 minutes. */
    watch: boolean;
    /** @description How many items one page holds. Between 1 and 100. Default: 10. */
    itemsPerPage: components["schemas"]["itemsPerPage"];
    /** @description Which page to return, the first being 1. At least 1. */
    page: components["schemas"]["page"];
    /** @description Direction of the sort. Default: `desc`. */
    order: components["schemas"]["orderKeys"];
    /** @description ID of the authentication. */
    pathAuthenticationID: components["schemas"]["authenticationID"];
    /** @description ID of the destination. */
    pathDestinationID: components["schemas"]["destinationID"];
    /** @description ID of the source. */
    pathSourceID: components["schemas"]["sourceID"];
    /** @description Only tasks with one of these actions. */
    taskActions: components["schemas"]["ActionType"][];
    /** @description Only tasks that are enabled (`true`) or disabled (`false`). */
    taskEnabled: boolean;
    /** @description Only tasks that read from one of these sources. */
    taskSourceIDs: components["schemas"]["sourceID"][];
    /** @description Only tasks that write to one of these destinations. */
    taskDestinationIDs: components["schemas"]["destinationID"][];
    /** @description Only tasks that are started in one of these ways. */
    taskTriggerTypes: components["schemas"]["TriggerType"][];
    /** @description Property to sort the tasks by. Default: `createdAt`. */
    taskSort: components["schemas"]["taskSortKeys"];
    /** @description ID of the task. */
    pathTaskID: components["schemas"]["taskID"];
    /** @description ID of the transformation. */
    pathTransformationID: components["schemas"]["transformationID"];
    /** @description ID of the run. */
    pathRunID: components["schemas"]["RunID"];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  push: {
    parameters: {
      query?: {
        /** @description Whether to answer only when the records were ingested, with the outcome. The wait ends after 3 minutes. */
        watch?: components["parameters"]["watch"];
        /** @description Index whose push connector and transformations to use, where `indexName` has none of its own: for instance the production index, while a temporary one is being filled. */
        referenceIndexName?: string;
      };
      header?: never;
      path: {
        /** @description Name of the index that the records are meant for. */
        indexName: string;
      };
      cookie?: never;
    };
    /** @description The records, and what to do with them. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["PushTaskPayload"];
      };
    };
    responses: {
      /** @description The run that takes the records in, with its outcome if the call watched it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WatchResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listAuthentications: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Only authentications of one of these types. */
        type?: components["schemas"]["AuthenticationType"][];
        /** @description Only authentications for one of these ecommerce platforms. `none` stands for those without a platform. */
        platform?: components["schemas"]["platformWithNone"][];
        /** @description Property to sort the authentications by. Default: `createdAt`. */
        sort?: components["schemas"]["authenticationSortKeys"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of authentications. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The authentications on this page. */
            authentications: components["schemas"]["Authentication"][];
            /** @description Where a page stands in its list. */
            pagination: components["schemas"]["Pagination"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  createAuthentication: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The authentication to store. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["AuthenticationCreate"];
      };
    };
    responses: {
      /** @description The authentication was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AuthenticationCreateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  searchAuthentications: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description IDs of the authentications to return. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["AuthenticationSearch"];
      };
    };
    responses: {
      /** @description The authentications that exist among those asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Authentication"][];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getAuthentication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the authentication. */
        authenticationID: components["parameters"]["pathAuthenticationID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The authentication. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Authentication"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  deleteAuthentication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the authentication. */
        authenticationID: components["parameters"]["pathAuthenticationID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The authentication was removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  updateAuthentication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the authentication. */
        authenticationID: components["parameters"]["pathAuthenticationID"];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["AuthenticationUpdate"];
      };
    };
    responses: {
      /** @description The authentication was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AuthenticationUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listDestinations: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Only destinations of one of these types. */
        type?: components["schemas"]["DestinationType"][];
        /** @description Only destinations that use one of these authentications. */
        authenticationID?: components["schemas"]["authenticationID"][];
        /** @description Only destinations that apply this transformation. */
        transformationID?: components["schemas"]["transformationID"];
        /**
         * @description Property to sort the destinations by. Default: `createdAt`.
         * @example type
         */
        sort?: components["schemas"]["destinationSortKeys"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of destinations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The destinations on this page. */
            destinations: components["schemas"]["Destination"][];
            /** @description Where a page stands in its list. */
            pagination: components["schemas"]["Pagination"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  createDestination: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The destination to store. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["DestinationCreate"];
      };
    };
    responses: {
      /** @description The destination was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DestinationCreateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  searchDestinations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description IDs of the destinations to return. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["DestinationSearch"];
      };
    };
    responses: {
      /** @description The destinations that exist among those asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Destination"][];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getDestination: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the destination. */
        destinationID: components["parameters"]["pathDestinationID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The destination. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Destination"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  deleteDestination: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the destination. */
        destinationID: components["parameters"]["pathDestinationID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The destination was removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  updateDestination: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the destination. */
        destinationID: components["parameters"]["pathDestinationID"];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["DestinationUpdate"];
      };
    };
    responses: {
      /** @description The destination was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DestinationUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listSources: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Only sources of one of these types. */
        type?: components["schemas"]["SourceType"][];
        /** @description Only sources that use one of these authentications. `none` stands for those without one. */
        authenticationID?: components["schemas"]["authenticationID"][];
        /** @description Property to sort the sources by. Default: `createdAt`. */
        sort?: components["schemas"]["sourceSortKeys"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of sources. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The sources on this page. */
            sources: components["schemas"]["Source"][];
            /** @description Where a page stands in its list. */
            pagination: components["schemas"]["Pagination"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  createSource: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The source to store. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["SourceCreate"];
      };
    };
    responses: {
      /** @description The source was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SourceCreateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  validateSource: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The source to try out. */
    requestBody?: {
      content: {
        "application/json": components["schemas"]["SourceCreate"];
      };
    };
    responses: {
      /** @description The validating run, with a sample of the data that it could read. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WatchResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  searchSources: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description IDs of the sources to return. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["SourceSearch"];
      };
    };
    responses: {
      /** @description The sources that exist among those asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Source"][];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the source. */
        sourceID: components["parameters"]["pathSourceID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The source. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Source"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  deleteSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the source. */
        sourceID: components["parameters"]["pathSourceID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The source was removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  updateSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the source. */
        sourceID: components["parameters"]["pathSourceID"];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["SourceUpdate"];
      };
    };
    responses: {
      /** @description The source was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SourceUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  validateSourceBeforeUpdate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the source. */
        sourceID: components["parameters"]["pathSourceID"];
      };
      cookie?: never;
    };
    /** @description The changes to try out. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["SourceUpdate"];
      };
    };
    responses: {
      /** @description The validating run, with a sample of the data that it could read. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WatchResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getDockerSourceStreams: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the source. */
        sourceID: components["parameters"]["pathSourceID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The streams of the source. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The streams, in the connector's own description. */
            streams: Record<string, unknown>[];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  triggerDockerSourceDiscover: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the source. */
        sourceID: components["parameters"]["pathSourceID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The discovering run, with the streams that it found. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WatchResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  runSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the source. */
        sourceID: components["parameters"]["pathSourceID"];
      };
      cookie?: never;
    };
    /** @description What to include in the runs. Everything, when there is no body. */
    requestBody?: {
      content: {
        "application/json": components["schemas"]["RunSourcePayload"];
      };
    };
    responses: {
      /** @description The runs that were started, by task. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description ID of the run that was started for each task, by task ID. */
            taskWithRunID: {
              [key: string]: string;
            };
            /** @description Time of creation (RFC 3339). */
            createdAt: components["schemas"]["CreatedAt"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listTasks: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Only tasks with one of these actions. */
        action?: components["parameters"]["taskActions"];
        /** @description Only tasks that are enabled (`true`) or disabled (`false`). */
        enabled?: components["parameters"]["taskEnabled"];
        /** @description Only tasks that read from one of these sources. */
        sourceID?: components["parameters"]["taskSourceIDs"];
        /** @description Only tasks whose source is of one of these types. */
        sourceType?: components["schemas"]["SourceType"][];
        /** @description Only tasks that write to one of these destinations. */
        destinationID?: components["parameters"]["taskDestinationIDs"];
        /** @description Only tasks that are started in one of these ways. */
        triggerType?: components["parameters"]["taskTriggerTypes"];
        /** @description Only tasks whose email notifications are switched on (`true`) or off (`false`). */
        withEmailNotifications?: boolean;
        /** @description Property to sort the tasks by. Default: `createdAt`. */
        sort?: components["parameters"]["taskSort"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of tasks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The tasks on this page. */
            tasks: components["schemas"]["Task"][];
            /** @description Where a page stands in its list. */
            pagination: components["schemas"]["Pagination"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  createTask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The task to store. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TaskCreate"];
      };
    };
    responses: {
      /** @description The task was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskCreateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  searchTasks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description IDs of the tasks to return. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TaskSearch"];
      };
    };
    responses: {
      /** @description The tasks that exist among those asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Task"][];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Task"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  replaceTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    /** @description The task's whole new configuration. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TaskReplace"];
      };
    };
    responses: {
      /** @description The task was replaced. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  deleteTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task was removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  updateTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TaskUpdate"];
      };
    };
    responses: {
      /** @description The task was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  runTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    /** @description Additional information for the run. */
    requestBody?: {
      content: {
        "application/json": components["schemas"]["RunTaskPayload"];
      };
    };
    responses: {
      /** @description The run was started. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  pushTask: {
    parameters: {
      query?: {
        /** @description Whether to answer only when the records were ingested, with the outcome. The wait ends after 3 minutes. */
        watch?: components["parameters"]["watch"];
      };
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    /** @description The records, and what to do with them. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["PushTaskPayload"];
      };
    };
    responses: {
      /** @description The run that takes the records in, with its outcome if the call watched it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WatchResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  enableTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task is enabled. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  disableTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task is disabled. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listTasksV1: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Only tasks with one of these actions. */
        action?: components["parameters"]["taskActions"];
        /** @description Only tasks that are enabled (`true`) or disabled (`false`). */
        enabled?: components["parameters"]["taskEnabled"];
        /** @description Only tasks that read from one of these sources. */
        sourceID?: components["parameters"]["taskSourceIDs"];
        /** @description Only tasks that write to one of these destinations. */
        destinationID?: components["parameters"]["taskDestinationIDs"];
        /** @description Only tasks that are started in one of these ways. */
        triggerType?: components["parameters"]["taskTriggerTypes"];
        /** @description Property to sort the tasks by. Default: `createdAt`. */
        sort?: components["parameters"]["taskSort"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of tasks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The tasks on this page. */
            tasks: components["schemas"]["TaskV1"][];
            /** @description Where a page stands in its list. */
            pagination: components["schemas"]["Pagination"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  createTaskV1: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The task to store. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TaskCreateV1"];
      };
    };
    responses: {
      /** @description The task was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskCreateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  searchTasksV1: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description IDs of the tasks to return. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TaskSearch"];
      };
    };
    responses: {
      /** @description The tasks that exist among those asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskV1"][];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getTaskV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskV1"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  deleteTaskV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task was removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  updateTaskV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TaskUpdateV1"];
      };
    };
    responses: {
      /** @description The task was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  runTaskV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    /** @description Additional information for the run. */
    requestBody?: {
      content: {
        "application/json": components["schemas"]["RunTaskPayload"];
      };
    };
    responses: {
      /** @description The run was started. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  enableTaskV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task is enabled. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  disableTaskV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the task. */
        taskID: components["parameters"]["pathTaskID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task is disabled. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TaskUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listTransformations: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Property to sort the transformations by. Default: `createdAt`. */
        sort?: components["schemas"]["transformationSortKeys"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
        /** @description Only transformations of this type. */
        type?: components["schemas"]["TransformationType"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of transformations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The transformations on this page. */
            transformations: components["schemas"]["Transformation"][];
            /** @description Where a page stands in its list. */
            pagination: components["schemas"]["Pagination"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  createTransformation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The transformation to store. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TransformationCreate"];
      };
    };
    responses: {
      /** @description The transformation was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TransformationCreateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  tryTransformation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The code or steps to try, and the record to try them on. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TransformationTry"];
      };
    };
    responses: {
      /** @description What the transformation made of the sample, or the error it ended with. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TransformationTryResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  searchTransformations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description IDs of the transformations to return. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TransformationSearch"];
      };
    };
    responses: {
      /** @description The transformations that exist among those asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Transformation"][];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getTransformation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the transformation. */
        transformationID: components["parameters"]["pathTransformationID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The transformation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Transformation"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  updateTransformation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the transformation. */
        transformationID: components["parameters"]["pathTransformationID"];
      };
      cookie?: never;
    };
    /** @description The whole new transformation. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TransformationCreate"];
      };
    };
    responses: {
      /** @description The transformation was replaced. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TransformationUpdateResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  deleteTransformation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the transformation. */
        transformationID: components["parameters"]["pathTransformationID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The transformation was removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeleteResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  tryTransformationBeforeUpdate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the transformation. */
        transformationID: components["parameters"]["pathTransformationID"];
      };
      cookie?: never;
    };
    /** @description The changed code or steps, and the record to try them on. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["TransformationTry"];
      };
    };
    responses: {
      /** @description What the transformation made of the sample, or the error it ended with. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TransformationTryResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listRuns: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Only runs in one of these states. */
        status?: components["schemas"]["RunStatus"][];
        /** @description Only runs of one of these types. */
        type?: components["schemas"]["RunType"][];
        /** @description Only runs of this task. */
        taskID?: components["schemas"]["taskID"];
        /** @description Property to sort the runs by. Default: `createdAt`. */
        sort?: components["schemas"]["runSortKeys"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
        /** @description Start of the window (RFC 3339). Without it, the window starts 7 days ago. */
        startDate?: string;
        /** @description End of the window (RFC 3339). Without it, the window ends today. */
        endDate?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of runs, and the window that it was taken from. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RunListResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the run. */
        runID: components["parameters"]["pathRunID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Run"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  listEvents: {
    parameters: {
      query?: {
        /** @description How many items one page holds. Between 1 and 100. Default: 10. */
        itemsPerPage?: components["parameters"]["itemsPerPage"];
        /** @description Which page to return, the first being 1. At least 1. */
        page?: components["parameters"]["page"];
        /** @description Only events in one of these states. */
        status?: components["schemas"]["EventStatus"][];
        /** @description Only events of one of these types. */
        type?: components["schemas"]["EventType"][];
        /** @description Property to sort the events by. */
        sort?: components["schemas"]["eventSortKeys"];
        /** @description Direction of the sort. Default: `desc`. */
        order?: components["parameters"]["order"];
        /** @description Start of the window (RFC 3339). Without it, the window starts 3 hours ago. */
        startDate?: string;
        /** @description End of the window (RFC 3339). Without it, the window ends now. */
        endDate?: string;
      };
      header?: never;
      path: {
        /** @description ID of the run. */
        runID: components["parameters"]["pathRunID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of events, and the window that it was taken from. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The events on this page. */
            events: components["schemas"]["Event"][];
            /** @description Where a page stands in its list. */
            pagination: components["schemas"]["Pagination"];
            /** @description Time window that a list was taken from. */
            window: components["schemas"]["Window"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  getEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the run. */
        runID: components["parameters"]["pathRunID"];
        /** @description ID of the event. */
        eventID: components["schemas"]["EventID"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The event. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Event"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
}
