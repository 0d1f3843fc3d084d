// Generated from specs/ingestion.yml by `npm run generate`. Do not edit: change the contract and run it again.

import type { components } from "./schema.js";

/**
 * What to do with records: add or replace them whole, change single attributes with or without
 * creating missing records, delete them by ID, or delete or empty the index.
 */
export type action = components["schemas"]["action"];

/** ID of a record, unique within its index. */
export type objectID = components["schemas"]["objectID"];

/** Records, and what to do with them. */
export type PushTaskPayload = components["schemas"]["PushTaskPayload"];

/** ID of a run, a UUID. */
export type RunID = components["schemas"]["RunID"];

/** ID of an event, a UUID. */
export type EventID = components["schemas"]["EventID"];

/**
 * How far a step has come, or `null` where that doesn't apply. `succeeded`, `failed` and
 * `critical` are final; a `retried` step goes on.
 */
export type EventStatus = components["schemas"]["EventStatus"];

/**
 * What a step is about: reading the source, one batch of records, a message, or a
 * transformation.
 */
export type EventType = components["schemas"]["EventType"];

/** Time of publication (RFC 3339). */
export type PublishedAt = components["schemas"]["PublishedAt"];

/** One step of a run. */
export type Event = components["schemas"]["Event"];

/** Time of creation (RFC 3339). */
export type CreatedAt = components["schemas"]["CreatedAt"];

/** A run, and what came of it if the call waited for its end. */
export type WatchResponse = components["schemas"]["WatchResponse"];

/** What the API answers when it refuses a request. It may hold more than the message. */
export type ErrorBase = components["schemas"]["ErrorBase"];

/** Number of items on one page. Between 1 and 100. */
export type itemsPerPage = components["schemas"]["itemsPerPage"];

/** Number of a page. The first is 1. At least 1. */
export type page = components["schemas"]["page"];

/** Kind of credentials. It decides which shape `input` has. */
export type AuthenticationType = components["schemas"]["AuthenticationType"];

/** Ecommerce platform that the credentials are for, or `null` where they aren't for one. */
export type Platform = components["schemas"]["Platform"];

/** Stands for credentials that aren't for any ecommerce platform. */
export type platformNone = components["schemas"]["platformNone"];

/** An ecommerce platform, or `none`, as filters spell them. */
export type platformWithNone = components["schemas"]["platformWithNone"];

/** Properties that authentications can be sorted by. */
export type authenticationSortKeys = components["schemas"]["authenticationSortKeys"];

/** Direction of a sort: ascending or descending. */
export type orderKeys = components["schemas"]["orderKeys"];

/** ID of an authentication, a UUID. */
export type authenticationID = components["schemas"]["authenticationID"];

/** Name that people recognise the resource by. */
export type name = components["schemas"]["name"];

/** Who owns the resource, if anyone is recorded. */
export type owner = components["schemas"]["owner"];

/** The part of a Google service account's credentials to change. */
export type AuthGoogleServiceAccountPartial =
  components["schemas"]["AuthGoogleServiceAccountPartial"];

/** The part of a user name and password to change. */
export type AuthBasicPartial = components["schemas"]["AuthBasicPartial"];

/** The part of a single key to change. */
export type AuthAPIKeyPartial = components["schemas"]["AuthAPIKeyPartial"];

/** The part of OAuth 2.0 credentials to change. */
export type AuthOAuthPartial = components["schemas"]["AuthOAuthPartial"];

/** The part of the credentials of a destination for records to change. */
export type AuthAlgoliaPartial = components["schemas"]["AuthAlgoliaPartial"];

/** The part of the credentials of a destination for events to change. */
export type AuthAlgoliaInsightsPartial = components["schemas"]["AuthAlgoliaInsightsPartial"];

/** Secrets for the code of transformations: any number of names, each with its value. */
export type AuthSecrets = components["schemas"]["AuthSecrets"];

/**
 * Credentials of which any part may be left out: what an update changes, and what an answer
 * shows.
 */
export type AuthInputPartial = components["schemas"]["AuthInputPartial"];

/** Time of the last change (RFC 3339). */
export type updatedAt = components["schemas"]["updatedAt"];

/** Credentials that sources and destinations refer to by ID. */
export type Authentication = components["schemas"]["Authentication"];

/** Where a page stands in its list. */
export type Pagination = components["schemas"]["Pagination"];

/** Credentials of a Google service account, for BigQuery. */
export type AuthGoogleServiceAccount = components["schemas"]["AuthGoogleServiceAccount"];

/** User name and password, as in HTTP Basic. */
export type AuthBasic = components["schemas"]["AuthBasic"];

/** A single key that another service asks for. */
export type AuthAPIKey = components["schemas"]["AuthAPIKey"];

/** Client credentials or an authorization code for an OAuth 2.0 server. */
export type AuthOAuth = components["schemas"]["AuthOAuth"];

/** Credentials of an Algolia application that a destination writes records to. */
export type AuthAlgolia = components["schemas"]["AuthAlgolia"];

/** Credentials of an Algolia application that a destination sends events to. */
export type AuthAlgoliaInsights = components["schemas"]["AuthAlgoliaInsights"];

/**
 * The credentials. Which shape applies follows from `type`; some shapes overlap, so the
 * credentials alone don't tell the type.
 */
export type AuthInput = components["schemas"]["AuthInput"];

/** A new authentication. */
export type AuthenticationCreate = components["schemas"]["AuthenticationCreate"];

/** The ID and name of a new authentication, and when it was created. */
export type AuthenticationCreateResponse = components["schemas"]["AuthenticationCreateResponse"];

/** Which authentications to return. */
export type AuthenticationSearch = components["schemas"]["AuthenticationSearch"];

/** Confirms that a resource was removed. */
export type DeleteResponse = components["schemas"]["DeleteResponse"];

/** Changes to an authentication. What is left out stays as it is. */
export type AuthenticationUpdate = components["schemas"]["AuthenticationUpdate"];

/** The ID and name of a changed authentication, and when it changed. */
export type AuthenticationUpdateResponse = components["schemas"]["AuthenticationUpdateResponse"];

/**
 * What a destination is: `search` for the records of an index, `insights` for events of the
 * Insights API.
 */
export type DestinationType = components["schemas"]["DestinationType"];

/** ID of a transformation, a UUID. */
export type transformationID = components["schemas"]["transformationID"];

/** Properties that destinations can be sorted by. */
export type destinationSortKeys = components["schemas"]["destinationSortKeys"];

/** ID of a destination, a UUID. */
export type destinationID = components["schemas"]["destinationID"];

/**
 * What one record of an ecommerce source stands for, which decides how products become
 * records.
 */
export type RecordType = components["schemas"]["RecordType"];

/**
 * Attributes that records lose before they are stored. A dot leads into an object
 * (`price.net`), `[0]` picks one element of an array and `[*]` all of them
 * (`variants.[*].sku`).
 */
export type AttributesToExclude = components["schemas"]["AttributesToExclude"];

/** Which index a destination writes to, and what of a record it stores. */
export type DestinationInput = components["schemas"]["DestinationInput"];

/** IDs of transformations, in the order in which they are applied. */
export type transformationIDs = components["schemas"]["transformationIDs"];

/** A place that tasks write to. */
export type Destination = components["schemas"]["Destination"];

/** A new destination. */
export type DestinationCreate = components["schemas"]["DestinationCreate"];

/** The ID and name of a new destination, and when it was created. */
export type DestinationCreateResponse = components["schemas"]["DestinationCreateResponse"];

/** Which destinations to return. */
export type DestinationSearch = components["schemas"]["DestinationSearch"];

/** Changes to which index a destination writes to, and to what of a record it stores. */
export type DestinationUpdateInput = components["schemas"]["DestinationUpdateInput"];

/** Changes to a destination. What is left out stays as it is. */
export type DestinationUpdate = components["schemas"]["DestinationUpdate"];

/** The ID and name of a changed destination, and when it changed. */
export type DestinationUpdateResponse = components["schemas"]["DestinationUpdateResponse"];

/** What a source is. It decides which shape `input` has; a `push` source needs none. */
export type SourceType = components["schemas"]["SourceType"];

/** Properties that sources can be sorted by. */
export type sourceSortKeys = components["schemas"]["sourceSortKeys"];

/** ID of a source, a UUID. */
export type sourceID = components["schemas"]["sourceID"];

/** Names of commercetools custom fields to copy into the records. */
export type CommercetoolsCustomFields = components["schemas"]["CommercetoolsCustomFields"];

/** Configuration of a `commercetools` source. */
export type SourceCommercetools = components["schemas"]["SourceCommercetools"];

/** Sales channel of a BigCommerce store. */
export type BigCommerceChannel = components["schemas"]["BigCommerceChannel"];

/** Metafield of a BigCommerce product or variant. */
export type BigCommerceMetafield = components["schemas"]["BigCommerceMetafield"];

/** Configuration of a `bigcommerce` source. */
export type SourceBigCommerce = components["schemas"]["SourceBigCommerce"];

/** Column, or property, whose value identifies a row and becomes the record's `objectID`. */
export type UniqueIDColumn = components["schemas"]["UniqueIDColumn"];

/** HTTP method that fetches the file. */
export type MethodType = components["schemas"]["MethodType"];

/** Configuration of a `json` source: a JSON file on the web. */
export type SourceJSON = components["schemas"]["SourceJSON"];

/** Type that the values of a column are converted to. */
export type MappingTypeCSV = components["schemas"]["MappingTypeCSV"];

/** Configuration of a `csv` source: a CSV file on the web. */
export type SourceCSV = components["schemas"]["SourceCSV"];

/** Which Google Analytics export the tables hold: Google Analytics 4 or Google Analytics 360. */
export type BigQueryDataType = components["schemas"]["BigQueryDataType"];

/** Configuration of a `bigquery` source: a table or a query in Google BigQuery. */
export type SourceBigQuery = components["schemas"]["SourceBigQuery"];

/**
 * Configuration of a `ga4BigqueryExport` source: the events that Google Analytics 4 exports to
 * BigQuery.
 */
export type SourceGA4BigQueryExport = components["schemas"]["SourceGA4BigQueryExport"];

/** Configuration of a `docker` source: a connector that runs in a container. */
export type SourceDocker = components["schemas"]["SourceDocker"];

/** Settings of a `shopify` source that can change after it was created. */
export type SourceUpdateShopify = components["schemas"]["SourceUpdateShopify"];

/** Which store a `shopify` source reads from. */
export type sourceShopifyBase = components["schemas"]["sourceShopifyBase"];

/** Configuration of a `shopify` source. */
export type SourceShopify = components["schemas"]["SourceShopify"];

/** Configuration of an `algoliaIndex` source: an existing index to copy records from. */
export type SourceAlgoliaIndex = components["schemas"]["SourceAlgoliaIndex"];

/**
 * Configuration of a source. Which shape applies follows from `type`; some shapes overlap, so
 * the configuration alone doesn't tell the type.
 */
export type SourceInput = components["schemas"]["SourceInput"];

/** A place that tasks read from. */
export type Source = components["schemas"]["Source"];

/** A new source. */
export type SourceCreate = components["schemas"]["SourceCreate"];

/** The ID and name of a new source, and when it was created. */
export type SourceCreateResponse = components["schemas"]["SourceCreateResponse"];

/** Which sources to return. */
export type SourceSearch = components["schemas"]["SourceSearch"];

/** Changes to a `commercetools` source. Its project can't change. */
export type SourceUpdateCommercetools = components["schemas"]["SourceUpdateCommercetools"];

/** Changes to a `docker` source. Its image can't change. */
export type SourceUpdateDocker = components["schemas"]["SourceUpdateDocker"];

/** Changes to an `algoliaIndex` source. */
export type SourceUpdateAlgoliaIndex = components["schemas"]["SourceUpdateAlgoliaIndex"];

/**
 * Changes to the configuration of a source. Which shape applies follows from the source's
 * type; some shapes overlap, so the changes alone don't tell the type.
 */
export type SourceUpdateInput = components["schemas"]["SourceUpdateInput"];

/** Changes to a source. What is left out stays as it is. */
export type SourceUpdate = components["schemas"]["SourceUpdate"];

/** The ID and name of a changed source, and when it changed. */
export type SourceUpdateResponse = components["schemas"]["SourceUpdateResponse"];

/** Kind of entity that `entityIDs` names. */
export type EntityType = components["schemas"]["EntityType"];

/** Narrows down what the runs of a source cover. */
export type RunSourcePayload = components["schemas"]["RunSourcePayload"];

/**
 * How records change the index: `replace` swaps all records for new ones, `save` adds records
 * or replaces them whole, `partial` changes only the attributes that are sent and creates
 * missing records, `partialNoCreate` does so without creating any, `append` only adds.
 */
export type ActionType = components["schemas"]["ActionType"];

/**
 * What starts a task: a call (`onDemand`), the clock (`schedule`), a notification from the
 * source (`subscription`), or nothing because it never stops (`streaming`).
 */
export type TriggerType = components["schemas"]["TriggerType"];

/** Properties that tasks can be sorted by. */
export type taskSortKeys = components["schemas"]["taskSortKeys"];

/** ID of a task, a UUID. */
export type taskID = components["schemas"]["taskID"];

/**
 * Schedule of a task, as a cron expression of five fields: minute, hour, day of the month,
 * month, day of the week.
 */
export type Cron = components["schemas"]["Cron"];

/** Time of the last run (RFC 3339). */
export type LastRun = components["schemas"]["LastRun"];

/** Time of the next run that the schedule asks for (RFC 3339). */
export type NextRun = components["schemas"]["NextRun"];

/** Language and version that a mapping is written in. */
export type MappingFormatSchema = components["schemas"]["MappingFormatSchema"];

/** How one field of the result is filled. */
export type MappingFieldDirective = components["schemas"]["MappingFieldDirective"];

/** One mapping: when it applies, and how it fills the fields of the result. */
export type MappingKitAction = components["schemas"]["MappingKitAction"];

/** How rows of the source turn into events. */
export type MappingInput = components["schemas"]["MappingInput"];

/** Configuration of a `streaming` task, whose source is a `ga4BigqueryExport`. */
export type StreamingInput = components["schemas"]["StreamingInput"];

/** How a stream is read: only what changed since the last run, or everything each time. */
export type DockerStreamsSyncMode = components["schemas"]["DockerStreamsSyncMode"];

/** A stream of a connector, such as a table, and what to read of it. */
export type DockerStreams = components["schemas"]["DockerStreams"];

/** Configuration of a task whose source is a `docker` connector. */
export type DockerStreamsInput = components["schemas"]["DockerStreamsInput"];

/** Metafield of a Shopify product. */
export type ShopifyMetafield = components["schemas"]["ShopifyMetafield"];

/** Shopify markets to index for. */
export type ShopifyMarket = components["schemas"]["ShopifyMarket"];

/** Configuration of a task whose source is a `shopify` store. */
export type ShopifyInput = components["schemas"]["ShopifyInput"];

/**
 * Configuration of a task that its source needs. Which shape applies follows from the source's
 * type.
 */
export type TaskInput = components["schemas"]["TaskInput"];

/**
 * Highest share of failed records, in percent, with which a run still counts as successful.
 * Between 0 and 100.
 */
export type failureThreshold = components["schemas"]["failureThreshold"];

/** Time up to which the source has been read (RFC 3339). The next run continues from there. */
export type cursor = components["schemas"]["cursor"];

/** How to hear about a task. */
export type Notifications = components["schemas"]["Notifications"];

/** When a failing task is stopped. */
export type Policies = components["schemas"]["Policies"];

/** Joins a source to a destination, and says when and how data moves. */
export type Task = components["schemas"]["Task"];

/** A new task. */
export type TaskCreate = components["schemas"]["TaskCreate"];

/** The ID of a new task, and when it was created. */
export type TaskCreateResponse = components["schemas"]["TaskCreateResponse"];

/** Which tasks to return. */
export type TaskSearch = components["schemas"]["TaskSearch"];

/** The whole new configuration of a task. Its source can't change. */
export type TaskReplace = components["schemas"]["TaskReplace"];

/** The ID of a changed task, and when it changed. */
export type TaskUpdateResponse = components["schemas"]["TaskUpdateResponse"];

/** Changes to a task. What is left out stays as it is. */
export type TaskUpdate = components["schemas"]["TaskUpdate"];

/** Additional information for a run. */
export type RunTaskPayload = components["schemas"]["RunTaskPayload"];

/** The ID of a run that was started, and when. */
export type RunResponse = components["schemas"]["RunResponse"];

/** Marks a trigger as on demand. */
export type OnDemandTriggerType = components["schemas"]["OnDemandTriggerType"];

/** The task runs when a call asks for it. */
export type OnDemandTrigger = components["schemas"]["OnDemandTrigger"];

/** Marks a trigger as scheduled. */
export type ScheduleTriggerType = components["schemas"]["ScheduleTriggerType"];

/** The task runs by the clock. */
export type ScheduleTrigger = components["schemas"]["ScheduleTrigger"];

/** Marks a trigger as subscribed to the source. */
export type SubscriptionTriggerType = components["schemas"]["SubscriptionTriggerType"];

/** The task runs when the source reports a change. */
export type SubscriptionTrigger = components["schemas"]["SubscriptionTrigger"];

/** Marks a trigger as continuous. */
export type StreamingTriggerType = components["schemas"]["StreamingTriggerType"];

/** The task runs without a break. */
export type StreamingTrigger = components["schemas"]["StreamingTrigger"];

/** What starts a V1 task. */
export type Trigger = components["schemas"]["Trigger"];

/** A task in its V1 shape, with a `trigger` object. Use `Task` instead. */
export type TaskV1 = components["schemas"]["TaskV1"];

/** Has the new task run when a call asks for it. */
export type OnDemandTriggerInput = components["schemas"]["OnDemandTriggerInput"];

/** Has the new task run by the clock. */
export type ScheduleTriggerInput = components["schemas"]["ScheduleTriggerInput"];

/** What is to start a new V1 task. */
export type TaskCreateTrigger = components["schemas"]["TaskCreateTrigger"];

/** A new task in its V1 shape. Use `TaskCreate` instead. */
export type TaskCreateV1 = components["schemas"]["TaskCreateV1"];

/** Changes to the schedule of a V1 task. */
export type TriggerUpdateInput = components["schemas"]["TriggerUpdateInput"];

/** Whether the task may run. */
export type Enabled = components["schemas"]["Enabled"];

/** Changes to a task in its V1 shape. Use `TaskUpdate` instead. */
export type TaskUpdateV1 = components["schemas"]["TaskUpdateV1"];

/** Properties that transformations can be sorted by. */
export type transformationSortKeys = components["schemas"]["transformationSortKeys"];

/** How a transformation is expressed: as code, or as no-code steps. */
export type TransformationType = components["schemas"]["TransformationType"];

/** IDs of the authentications whose secrets the code may read. */
export type AuthenticationIDs = components["schemas"]["AuthenticationIDs"];

/** Source code of a transformation. Use `type` and `input` instead. */
export type Code = components["schemas"]["Code"];

/** A transformation that is written as code. */
export type TransformationCode = components["schemas"]["TransformationCode"];

/** One step of a no-code transformation. Its shape depends on what it does. */
export type TransformationNoCodeStep = components["schemas"]["TransformationNoCodeStep"];

/** A transformation that is put together from steps, without code. */
export type TransformationNoCode = components["schemas"]["TransformationNoCode"];

/** The transformation itself, as code or as no-code steps. */
export type TransformationInput = components["schemas"]["TransformationInput"];

/** Name of a transformation, unique within the application. */
export type Name = components["schemas"]["Name"];

/** What a transformation is for. */
export type Description = components["schemas"]["Description"];

/** Changes records on their way into an index. */
export type Transformation = components["schemas"]["Transformation"];

/** A new transformation, or the whole of an existing one. */
export type TransformationCreate = components["schemas"]["TransformationCreate"];

/** The ID of a new transformation, and when it was created. */
export type TransformationCreateResponse = components["schemas"]["TransformationCreateResponse"];

/** A transformation to try out, and the record to try it on. */
export type TransformationTry = components["schemas"]["TransformationTry"];

/** What came out of trying a transformation. */
export type TransformationTryResponse = components["schemas"]["TransformationTryResponse"];

/** Which transformations to return. */
export type TransformationSearch = components["schemas"]["TransformationSearch"];

/** The ID of a replaced transformation, and when it was replaced. */
export type TransformationUpdateResponse = components["schemas"]["TransformationUpdateResponse"];

/**
 * How far a run has come. `finished` and `skipped` are final; a finished run also has an
 * `outcome`.
 */
export type RunStatus = components["schemas"]["RunStatus"];

/**
 * What a run does: index everything anew, bring single entities up to date, discover streams,
 * validate a source, or take in pushed records.
 */
export type RunType = components["schemas"]["RunType"];

/** Properties that runs can be sorted by. */
export type runSortKeys = components["schemas"]["runSortKeys"];

/** How a finished run ended. */
export type RunOutcome = components["schemas"]["RunOutcome"];

/** Why a run ended as it did. `reason` says it in words. */
export type RunReasonCode = components["schemas"]["RunReasonCode"];

/** Time of the run's start (RFC 3339). */
export type startedAt = components["schemas"]["startedAt"];

/** Time of the run's end (RFC 3339). */
export type finishedAt = components["schemas"]["finishedAt"];

/** One execution of a task. */
export type Run = components["schemas"]["Run"];

/** Time window that a list was taken from. */
export type Window = components["schemas"]["Window"];

/** One page of runs. */
export type RunListResponse = components["schemas"]["RunListResponse"];

/** Properties that events can be sorted by. */
export type eventSortKeys = components["schemas"]["eventSortKeys"];
