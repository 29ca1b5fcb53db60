/** Joins the words of the engine's subjects into one table for each kind of code. */

/**
 * @param {object[]} subjects each with what it has of `steps`, `problems`, `readings`, and `fields`
 * @param {(noun: string, number: number) => string} inAnnouncement names a field of the announced dates
 * @param {string} line a line of a list that has no words of its own
 */
export function tablesOf (subjects, inAnnouncement, line) {
  const all = (kind) => Object.assign(Object.create(null), ...subjects.map((subject) => subject[kind]))
  const fields = subjects.flatMap(({ fields = [] }) => fields)

  /** Returns the words for a field; a field of a plan file has its path as name. */
  function about (field) {
    const [, index, rest] = /^announced\[(\d+)\]\.(.*)$/.exec(field) ?? []
    if (rest === undefined) {
      const [, known] = fields.find(([pattern]) => pattern.test(field)) ?? []
      return { noun: field, show: String, example: '', typed: undefined, line, ...known }
    }
    const of = about(`month.${rest}`)
    return { ...of, example: of.typed ?? of.example, noun: inAnnouncement(of.noun, Number(index) + 1) }
  }

  return { steps: all('steps'), problems: all('problems'), readings: all('readings'), about }
}
