// Stops the search for a workspace at this folder.
export default { turbopack: { root: import.meta.dirname } }
