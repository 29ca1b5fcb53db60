/** Reads the schema of plan files: the order of its keys, and which keys and words it knows. */

const followed = (schema, root) => schema?.$ref ? { ...followed(root.$defs[schema.$ref.split('/').at(-1)], root), ...schema } : schema

/** Parts of a schema that describe the same value. */
function * sides (schema, root) {
  const whole = followed(schema, root)
  if (!whole || typeof whole !== 'object') return
  yield whole
  for (const part of [whole.if, whole.then, whole.else, ...whole.oneOf ?? [], ...whole.anyOf ?? [], ...whole.allOf ?? []]) if (part) yield * sides(part, root)
}

/** Returns the schema of a key's value, or undefined if the schema does not know the key; a number is any item of a list. */
export function schemaAt (root, path, schema = root) {
  if (path.length === 0) return schema
  const [key, ...rest] = path
  for (const side of sides(schema, root)) {
    const part = typeof key === 'number' ? side.items : side.properties?.[key] ?? (typeof side.additionalProperties === 'object' ? side.additionalProperties : undefined)
    const found = part && schemaAt(root, rest, part)
    if (found) return found
  }
}

/** Collects the keys and the words that a value may have, at any depth. */
export function wordsIn (root, schema, words = new Set(), seen = new Set()) {
  for (const side of sides(schema, root)) {
    if (seen.has(side.$ref ?? side)) continue
    seen.add(side.$ref ?? side)
    for (const word of [...side.enum ?? [], ...side.const === undefined ? [] : [side.const], ...Object.keys(side.properties ?? {}), ...side.propertyNames?.enum ?? []]) words.add(word)
    for (const part of [...Object.values(side.properties ?? {}), side.items]) if (part) wordsIn(root, part, words, seen)
  }
  return words
}

/** Puts the keys of a value into the schema's order. */
export function ordered (root, value, schema = root) {
  if (Array.isArray(value)) return value.map((part) => ordered(root, part, schemaAt(root, [0], schema)))
  if (value === null || typeof value !== 'object') return value
  const keys = [...sides(schema, root)].flatMap(({ properties }) => Object.keys(properties ?? {}))
  const rank = (key) => keys.includes(key) ? keys.indexOf(key) : keys.length
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => rank(one) - rank(other)).map(([key, part]) => [key, ordered(root, part, schemaAt(root, [key], schema))]))
}
