/** Writes all answers with their reasons as plain text. */

const clean = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? ''
const isShown = (node) => !node.closest('[hidden]')

/**
 * @param {ShadowRoot} root
 * @param {{ label: string, value: string }[]} entered
 * @param {import('./words.js').Words['take']} words
 */
export function reasoningOf (root, entered, words) {
  const answers = [...root.querySelectorAll('[data-answer]')].filter(isShown)
  const tables = [...root.querySelectorAll('[data-table]:not([data-empty])')].filter(isShown).filter((table) => table.querySelector('.why-column'))
  return [
    clean(root.querySelector('[data-plan-title]')),
    section(words.entered, entered.map(({ label, value }) => `${label}${label.endsWith('?') ? '' : ':'} ${value.replaceAll('\n', '; ')}`)),
    ...answers.filter((answer) => !answer.matches('.open') || stepsIn(answer).length > 0).map(answerText),
    ...tables.map(tableText),
    words.foot
  ].filter(Boolean).join('\n\n') + '\n'
}

const section = (title, lines) => lines.length > 0 && [title, ...lines.map((line) => `  ${line}`)].join('\n')

function answerText (answer) {
  const said = [clean(answer.querySelector('[data-value]')), clean(answer.querySelector('.detail'))].filter(Boolean).join('. ')
  return [`${clean(answer.querySelector('h3, dt'))} ${said}`, ...stepsIn(answer)].join('\n')
}

function tableText (table) {
  const rows = [...table.querySelectorAll('tbody tr:not(.why-row), tfoot tr')].flatMap((row) => [
    [...row.cells].filter((cell) => !cell.classList.contains('why-column') && clean(cell))
      .map((cell, index) => index === 0 ? clean(cell) : `${cell.dataset.label}: ${clean(cell)}`).join('; '),
    ...row.nextElementSibling?.matches('.why-row') ? stepsIn(row.nextElementSibling) : []
  ])
  return [clean(table.querySelector('h2')), ...rows].join('\n')
}

const stepsIn = (part) => [...part.querySelectorAll('ol > li')].flatMap(({ children: [sentence, ...sources] }, index) => [
  `  ${index + 1}. ${clean(sentence)}`, ...sources.map((source) => `     [${clean(source)}]`)
])
