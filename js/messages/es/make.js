export const make = { __proto__: null }
