/** Text is text: finds markup, links and control characters that a plan's text may not have. */

const MARKUP = /<\/?[a-z!?]|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i
const LINK = /\b([a-z][a-z\d+.-]*):(?=\/\/)|\b(javascript|vbscript|data|file|blob|about|http|ftp):(?=\S)/gi
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/
const SCHEMES = ['https']

const reasonOf = (text) => {
  if (CONTROL.test(text)) return 'control-character'
  if (MARKUP.test(text)) return 'markup'
  const schemes = [...text.matchAll(LINK)].map(([, address, other]) => (address ?? other).toLowerCase())
  return schemes.some((scheme) => !SCHEMES.includes(scheme)) ? 'link' : undefined
}

/** Returns the problems of all texts of a file, by their path as the checker writes it. */
export function refusedIn (value, name = '$') {
  if (typeof value === 'string') return [reasonOf(value)].filter(Boolean).map((code) => ({ field: name, code, values: {} }))
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((part, index) => refusedIn(part, `${name}[${index}]`))
  return Object.entries(value).flatMap(([key, part]) => [
    ...[reasonOf(key)].filter(Boolean).map((code) => ({ field: name, code, values: {} })), ...refusedIn(part, `${name}.${key}`)
  ])
}
