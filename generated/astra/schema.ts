// Generated from specs/astra.yml by `npm run generate`. Do not edit: change the contract and run it again.

export interface paths {
  "/accounts/{account_id}/core/v1/tasks/{task_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a task
     * @description Returns one task of an account, with its state and its progress.
     */
    get: operations["getTask"];
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
    /** @description Work that goes on in the background. */
    Task: {
      /** @description Media type that says what kind of resource this is. */
      type: string;
      /** @description Version of the resource's format. */
      version: string;
      /** @description ID of the task, unique worldwide. */
      id: string;
      /** @description Name of the kind of task, as words that dots put into a hierarchy. */
      name: string;
      /** @description What the task does, in a few words. */
      summary: string;
      /** @description What the task does. */
      description: string;
      /** @description The service that carries the task out. */
      service?: string;
      /** @description ID of the task that this one is a part of. */
      parentTaskID?: string;
      /** @description ID of the user who started the task. Only tasks that a user started have one. */
      userID?: string;
      /** @description ID of the resource that the task works on. */
      resourceID: string;
      /** @description URI of the resource that the task works on. */
      resourceURI: string;
      /** @description Full URLs under which the resource can be reached. */
      resourceCollectionURI: string[];
      /** @description How far the task has come. */
      state: string;
      /** @description Which states may follow which. */
      stateTransitions: components["schemas"]["type_astra_stateTransition"][];
      /** @description What keeps the task from the state it should be in. Empty when nothing does. */
      stateDetails: components["schemas"]["type_astra_stateDetail"][];
      /** @description Where a part stands among the parts of its parent task, smallest first. */
      orderHint?: number;
      /** @description How much of a running task is done, in percent. It is 100 in the end. */
      percentDone?: number;
      /** @description Time of the start. */
      startTime?: string;
      /** @description Time of the end. */
      endTime?: string;
      /** @description Time of the cancellation. */
      cancelTime?: string;
      /** @description Who made the resource and when, and how it is labelled. */
      metadata: components["schemas"]["type_astra_metadata"];
    };
    /** @description Which states may follow one state. */
    type_astra_stateTransition: {
      /** @description The state that is left. */
      from: string;
      /** @description The states that may follow it. */
      to: string[];
    };
    /** @description A condition, or an error, that the state alone doesn't tell. */
    type_astra_stateDetail: {
      /** @description URI of the kind of condition. */
      type: string;
      /** @description The kind of condition, in a few words. */
      title: string;
      /** @description What is the matter in this case. */
      detail: string;
      /** @description Anything more that is known. */
      additionalDetails?: unknown;
    };
    /** @description Who made the resource and when, and how it is labelled. */
    type_astra_metadata: {
      /** @description Labels of the resource. */
      labels: components["schemas"]["type_astra_label"][];
      /** @description Time of creation. */
      creationTimestamp: string;
      /** @description Time of the last change. */
      modificationTimestamp: string;
      /** @description ID of the user, or the service, that created the resource. */
      createdBy: string;
      /** @description ID of the user, or the service, that last changed the resource. */
      modifiedBy?: string;
    };
    /** @description A label, which is a name with a value. */
    type_astra_label: {
      /** @description Name of the label. */
      name: string;
      /** @description Value of the label. */
      value: string;
    };
    /** @description Why a request was refused. */
    Problem: {
      /** @description URI of the kind of problem. */
      type: string;
      /** @description The kind of problem, in a few words. */
      title: string;
      /** @description What is the matter in this case. */
      detail: string;
      /** @description HTTP status of the answer, as a string. */
      status: string;
      /** @description ID to give to support, which leads to the request in their logs. */
      correlationID?: string;
    };
    /** @description Why a request was refused, and which parameters are to blame. */
    BadRequestProblem: {
      /** @description URI of the kind of problem. */
      type: string;
      /** @description The kind of problem, in a few words. */
      title: string;
      /** @description What is the matter in this case. */
      detail: string;
      /** @description HTTP status of the answer, as a string. */
      status: string;
      /** @description ID to give to support, which leads to the request in their logs. */
      correlationID?: string;
      /** @description The parameters that are invalid. */
      invalidParams?: components["schemas"]["invalidParams"][];
    };
    /** @description A query parameter that is invalid, and why. */
    invalidParams: {
      /** @description Name of the parameter. */
      name: string;
      /** @description What is wrong with it. */
      reason: string;
    };
  };
  responses: {
    /** @description A parameter of the request is invalid. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["BadRequestProblem"];
      };
    };
    /** @description The token is missing, wrong or out of date. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description The token is good, but its user may not see the task. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description There is no such account, or it has no such task. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the account that the task belongs to. */
        account_id: string;
        /** @description ID of the task. */
        task_id: string;
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
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
    };
  };
}
