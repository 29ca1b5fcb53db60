/** Parts of a file by their path, a list of keys. Nothing is changed in place. */

export const at = (value, path) => path.reduce((part, key) => part?.[key], value)

/** Returns the same with another value at a path; undefined takes the key out. */
export function put (value, [key, ...rest], other) {
  if (key === undefined) return other
  const part = put(value?.[key], rest, other)
  if (Array.isArray(value) || (value === undefined && typeof key === 'number')) {
    const list = [...value ?? []]
    if (part === undefined) list.splice(key, 1)
    else list[key] = part
    return list
  }
  const { [key]: before, ...others } = value ?? {}
  if (part === undefined) return others
  return before === undefined ? { ...others, [key]: part } : { ...value, [key]: part }
}

/** Writes a path as the checker does: `$.contacts[0].name`. */
export const nameOf = (path) => path.reduce((name, key) => typeof key === 'number' ? `${name}[${key}]` : `${name}.${key}`, '$')

const isEmpty = (value) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (typeof value === 'object' && Object.keys(value).length === 0)

/** Leaves out what was not answered: empty texts, objects and lists. */
export function filled (value) {
  if (Array.isArray(value)) return value.map(filled).filter((part) => !isEmpty(part))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part)]).filter(([, part]) => !isEmpty(part)))
}

/** Returns true if something was answered at a path. */
export const isGiven = (value, path) => !isEmpty(filled(at(value, path)))
