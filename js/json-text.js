// Checks of JSON text that parsing would lose.

const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Says why and where a text is not JSON; undefined if it is. */
export function notJson (text) {
  try {
    JSON.parse(text)
  } catch ({ message }) {
    // Engines give the position as an offset, or not at all.
    return message.replace(/ in JSON at position (\d+).*$/, (_, position) => {
      const lines = text.slice(0, Number(position)).split('\n')
      return ` at line ${lines.length}, column ${lines.at(-1).length + 1}`
    })
  }
}

/** Returns the paths of keys that one object of JSON text has twice. */
export function duplicateKeys (text) {
  const found = []
  /** Objects and lists around the token: each with its path, and its keys or the index of its item. */
  const around = []
  let before
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = around.at(-1)
    if (token === ':') {
      const key = JSON.parse(before)
      if (inside.keys.has(key)) found.push(`${inside.path}.${key}`)
      inside.keys.add(key)
      inside.at = `${inside.path}.${key}`
    } else if (token === ',') {
      if (inside.keys === undefined) inside.at = `${inside.path}[${++inside.index}]`
    } else if (token === '{') {
      around.push({ path: inside?.at ?? '$', keys: new Set() })
    } else if (token === '[') {
      const path = inside?.at ?? '$'
      around.push({ path, index: 0, at: `${path}[0]` })
    } else if (token === '}' || token === ']') {
      around.pop()
    }
    before = token
  }
  return found
}
