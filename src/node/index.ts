export { createNodeFetch, type NodeFetch, type NodeFetchOptions } from "./fetch.js";
