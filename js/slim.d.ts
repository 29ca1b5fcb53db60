/** `dspp/slim`: everything of `dspp`, for a program that loads `dspp/dspp.wasm` itself and calls `init` or `initSync` first. */
export * from './index.js'

/** The module, or its bytes. */
export type ModuleSource = WebAssembly.Module | ArrayBuffer | Uint8Array<ArrayBuffer>

/**
 * Starts with the module: its address, a response with it, its bytes, or itself. Call it before anything else; later calls do
 * nothing.
 */
export function init (source: Source | Promise<Source>): Promise<void>

/** Starts with the module or its bytes. */
export function initSync (source: ModuleSource): void

type Source = string | URL | Response | ModuleSource
