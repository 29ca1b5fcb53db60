// What can be said of a text of JSON only while it is text.

const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Why a text is not JSON, and where; undefined if it is. */
export function notJson (text) {
  try {
    JSON.parse(text)
  } catch ({ message }) {
    // Engines name the place by its distance from the start, if at all.
    return message.replace(/ in JSON at position (\d+).*$/, (_, position) => {
      const lines = text.slice(0, Number(position)).split('\n')
      return ` at line ${lines.length}, column ${lines.at(-1).length + 1}`
    })
  }
}

/** The paths of the keys that stand in one object twice, in a text that is JSON. */
export function duplicateKeys (text) {
  const found = []
  /** The objects and lists around the token, each with its path and its keys, or the index of its item. */
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
