/** Fills the lists from files that are chosen, or dropped on their fields. */

/** Most bytes of a file, equal to the most characters of a list. */
const MOST = 1_000_000

/**
 * @param {ShadowRoot} root
 * @param {(input: HTMLInputElement, file: File) => void} take
 * @param {AbortSignal} signal
 */
export function listenToFiles (root, take, signal) {
  const inputAt = ({ target, dataTransfer }) => dataTransfer?.types.includes('Files') ? target.closest('.field:has([data-list])')?.querySelector('[data-list]') : undefined
  root.addEventListener('change', ({ target }) => {
    if (target.files?.length > 0) take(target, target.files[0])
  }, { signal })
  root.addEventListener('dragover', (event) => {
    if (inputAt(event)) event.preventDefault()
  }, { signal })
  root.addEventListener('drop', (event) => {
    const input = inputAt(event)
    if (!input) return
    event.preventDefault()
    take(input, event.dataTransfer.files[0])
  }, { signal })
}

/**
 * Returns the text of a file, or the reason why it has none.
 *
 * @param {File} file
 * @param {import('./words.js').Words['files']} words
 * @returns {Promise<{ text?: string, problem?: string }>}
 */
export async function textOf (file, words) {
  if (!/\.(csv|txt)$/i.test(file.name)) return { problem: words.otherKind }
  if (file.size > MOST) return { problem: words.tooLarge }
  try {
    return { text: decoded(new Uint8Array(await file.arrayBuffer())) }
  } catch {
    return { problem: words.unreadable }
  }
}

/** Spreadsheets write UTF-8, UTF-16 or, on Windows, its Western European code page. */
function decoded (bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Returns the state of the rows for the payments in a text, or the sentence of the first problem.
 *
 * @param {object} from
 * @param {import('../pkg/index.js').Plan} from.plan
 * @param {(problem: import('../pkg/index.js').Problem) => string} from.describe
 * @param {(date: string) => string} from.typed writes a date as people type it
 * @param {number} from.rows the form's rows
 * @param {number} from.most the most rows that it may have
 */
export function paymentsIn (text, { plan, describe, typed, rows, most }, words) {
  const { payments, problems } = plan.payments({ payments: text })
  const unread = payments.flatMap(({ date, amount, quote }) => date && amount ? [] : quote.problems)
  const [problem] = [...problems, ...unread]
  if (problem) return { problem: describe(problem) }
  if (payments.length === 0) return { problem: words.unreadable }
  if (payments.length > most) return { problem: words.tooMany(most) }
  const state = new URLSearchParams()
  for (let row = 0; row < Math.max(rows, payments.length); row++) {
    const { date, amount } = payments[row] ?? {}
    state.set(`payments[${row}].date`, date ? typed(date) : '')
    state.set(`payments[${row}].amount`, amount ?? '')
  }
  return { state }
}
