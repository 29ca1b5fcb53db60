/** Provisions by where they stand, as a maker types it: "5", "Q9", "Question 9", "First bullet". */

const NUMBER = /^\d{1,3}[a-z]?$/i
const QUESTION = /^q(?:uestion)?[ .]*(\d{1,3}[a-z]?)$/i
/** Most letters of an id that is taken as typed. */
const SHORT = 8

const initials = (text) => text.split(/\s+/).map((word) => /^[\p{L}]/u.test(word) ? word[0].toUpperCase() : word).join('')

/** Returns the id of a provision and its place in the document. */
export function provisionOf (text) {
  const [, number] = QUESTION.exec(text) ?? []
  if (number) return { id: `Q${number}`, place: `Question ${number}` }
  if (NUMBER.test(text)) return { id: text, place: `No. ${text}` }
  return !/\s/.test(text) && text.length <= SHORT ? { id: text } : { id: initials(text), place: text }
}

const isSame = (one, other) => String(one ?? '').toLowerCase() === String(other ?? '').toLowerCase()

/** Returns the id of the provision that a text is about, if it is there. */
export function knownId (text, clauses) {
  const { id, place } = provisionOf(text)
  const all = Object.entries(clauses)
  const found = all.find(([one]) => isSame(one, text)) ?? all.find(([, { place: one } = {}]) => isSame(one, text)) ?? all.find(([one, { place: other } = {}]) => isSame(one, id) && isSame(other, place))
  return found?.[0]
}

/** Returns an id that no provision has yet. */
export function freeId (id, clauses) {
  let free = id
  for (let number = 2; Object.hasOwn(clauses, free); number++) free = `${id}-${number}`
  return free
}

/** Returns what stands for a provision in a field: its place if it says more than the id and is no other's. */
export function shownPlace (id, clauses) {
  const place = clauses[id]?.place
  const isOwn = typeof place === 'string' && place.trim() !== '' && provisionOf(id).place !== place
  return isOwn && Object.values(clauses).filter((other) => isSame(other?.place, place)).length === 1 ? place : id
}

/** Returns true if a provision has no more than what it was begun with. */
export const isBare = ({ title, summary = '', quote = {} } = {}, titles) => titles.includes(title) && !summary && Object.keys(quote).length === 0

/** Returns true if an answer cites a provision. */
export function isCited (value, id) {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, part]) => (key === 'clause' && part === id) || isCited(part, id))
}
