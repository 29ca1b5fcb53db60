/**
 * Labelled controls, each bound to a place of the file. Structure is made anew when it changes; typing changes no control.
 */

import { KINDS } from './kinds.js'
import { at, isGiven, nameOf, put } from './values.js'

const BAND = [['minimum', 'From'], ['maximum', 'To']]
const YES_NO = [[true, 'Yes'], [false, 'No']]

/** Texts of controls that stand in no question. */
export const CONTROL_TEXTS = [...BAND, ...YES_NO].map(([, label]) => label)

export const listOf = (value) => Array.isArray(value) ? value : []
export const objectOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
const isSame = (value, other) => JSON.stringify(value) === JSON.stringify(other)

/** Returns the variant that a value is one of. */
export function variantOf (variants, value) {
  if (value === undefined || value === null || value === '') return
  return variants.find((variant) => {
    if (variant.value !== undefined) return isSame(variant.value, value)
    if (variant.field) return typeof value !== 'object'
    if (typeof value !== 'object') return false
    if (variant.band) return value.minimum === variant.band && value.maximum === variant.band
    return variant.isOwn ? 'minimum' in value || 'maximum' in value : variant.id in value
  }) ?? variants.find(({ id, fields }) => typeof value === 'object' && fields?.some(({ key }) => key === id && key in value))
}

/** Returns what a variant begins with. */
function beginningOf (variant) {
  if (variant.value !== undefined) return variant.value
  if (variant.field) return ' '
  return { [variant.id]: '', ...Object.fromEntries(variant.fields.map(({ key }) => [key, ''])), ...variant.fixed }
}

/**
 * Makes the markup of controls.
 *
 * @param {object} form
 * @param {object} form.value the file in progress
 * @param {string} form.prefix the beginning of ids
 * @param {(text: string, ...values: string[]) => string} form.said
 * @param {(text: string) => string | null} [form.readDate] reads a date in any usual form
 */
export class Controls {
  /** Controls by id: the path of each, how it is read, and what else follows from it. */
  controls = new Map()

  /** Names of the parts around a control, for who does not see them. */
  context = []

  constructor ({ value, prefix, said, readDate = () => null }) {
    Object.assign(this, { value, prefix, said, readDate })
  }

  /** Makes controls whose names end with the part that they are in. */
  within (name, make) {
    this.context = [name, ...this.context]
    const made = make()
    this.context = this.context.slice(1)
    return made
  }

  /** Text that only screen readers say. */
  unseen (...texts) {
    const all = [...texts, ...this.context].filter(Boolean)
    return all.length > 0 && ['span', { class: 'visually-hidden' }, `, ${all.join(', ')}`]
  }

  idOf (path, suffix = '') { return `${this.prefix}${encodeURIComponent(nameOf(path))}${suffix}` }

  /** A labelled control. */
  field (question, path, { term } = {}) {
    switch (question.kind) {
      case 'band': return this.group(question, path, () => BAND.map(([key, label]) => this.field({ key, kind: 'percent', label }, [...path, key])))
      case 'variant': return this.variant(question, path, term)
      case 'several': return this.several(question, path)
      case 'yesno': return this.choice({ ...question, options: YES_NO }, path)
      case 'choice': return this.choice(question, path)
      case 'clause': return this.clause(question, path)
      default: return this.text(question, path)
    }
  }

  labelled (question, id, control, { path }) {
    const { said } = this
    return ['div', { class: 'field' },
      ['label', { for: id }, said(question.label), question.optional && ['span', { class: 'optional' }, ` (${said('optional')})`], this.unseen()],
      this.hint(question, `${id}-hint`),
      control,
      this.message(id, path)
    ]
  }

  hint ({ example, hint }, id) {
    const { said } = this
    return (example || hint) && ['p', { class: 'hint', id }, [hint && said(hint), example && said('For example: {0}', said(example))].filter(Boolean).join(' ')]
  }

  message (id, path) { return ['p', { class: 'error', id: `${id}-error`, 'data-of': nameOf(path) }] }

  /** Folds what few need. */
  fold (key, title, children, isOpen) {
    const id = `${this.prefix}fold-${encodeURIComponent(key)}`
    return children.length > 0 && ['details', { class: 'folded', 'data-key': `folded ${key}`, open: isOpen, 'aria-labelledby': id }, ['summary', { id }, ...[title].flat()], ['div', { class: 'inside' }, ...children]]
  }

  group (question, path, make) {
    const id = this.idOf(path)
    const hint = this.hint(question, `${id}-group-hint`)
    return ['fieldset', { class: 'group', 'data-name': nameOf(path), 'aria-describedby': hint && `${id}-group-hint` }, ['legend', this.said(question.label)], hint, ['div', { class: 'parts' }, ...this.within(this.said(question.label), make)], this.message(`${id}-group`, path)]
  }

  describedBy (id, question) { return [(question.example || question.hint) && `${id}-hint`, question.kind === 'date' && `${id}-echo`, `${id}-error`].filter(Boolean).join(' ') }

  text (question, path) {
    const id = this.idOf(path)
    const { kind } = question
    const value = at(this.value, path)
    const shown = value === undefined || value === null ? '' : kind === 'lines' || kind === 'numbers' ? Array.isArray(value) ? KINDS[kind].write(value) : '' : typeof value === 'object' ? '' : KINDS[kind].write(value).trim()
    const isLong = question.isLong || kind === 'lines'
    // A standard text stands in the file in English, and here in the page's language.
    const { standard } = question
    const own = standard && this.said(standard)
    this.controls.set(id, { path, isNamed: kind === 'month', isShared: question.isShared, read: (control) => standard && control.value === own ? standard : this.#dated(kind, KINDS[kind].read(control.value)) })
    const attributes = {
      id,
      'aria-describedby': this.describedBy(id, question),
      ...question.isRequired && { 'aria-required': 'true' },
      ...!isLong && { type: 'text' },
      ...{ money: { inputmode: 'decimal' }, price: { inputmode: 'decimal' }, percent: { inputmode: 'decimal' }, count: { inputmode: 'numeric' } }[kind],
      ...kind === 'date' && { 'data-date': '' },
      autocomplete: 'off',
      spellcheck: kind === 'text' ? undefined : 'false',
      ...question.suggestions && { list: `${id}-list` }
    }
    const input = isLong ? ['textarea', { ...attributes, rows: kind === 'lines' ? 3 : 2 }, standard && shown === standard ? own : shown] : ['input', { ...attributes, value: shown }]
    const control = kind === 'date' ? ['div', { class: 'date' }, input] : input
    const list = question.suggestions && ['datalist', { id: `${id}-list` }, ...question.suggestions.map((text) => ['option', { value: text }])]
    const [, , ...parts] = this.labelled(question, id, control, { path })
    return ['div', { class: `field ${kind}` }, ...parts, list, kind === 'date' && ['p', { class: 'echo', id: `${id}-echo` }]]
  }

  /** Dates stand in the file as files have them, whatever usual form was typed. */
  #dated (kind, value) {
    if (kind === 'date') return this.readDate(value) ?? value
    return kind === 'lines' ? value.map((line) => this.readDate(line) ?? line) : value
  }

  choice (question, path) {
    const id = this.idOf(path)
    const value = at(this.value, path)
    const chosen = question.options.findIndex(([option]) => isSame(option, value))
    this.controls.set(id, { path, read: (control) => control.value === '' ? '' : question.options[Number(control.value)][0], isStructure: true })
    const ownNone = question.noneOf?.(this.value) ?? question.none
    const none = ownNone ? this.said(ownNone) : question.optional ? this.said('Not answered') : this.said('Choose')
    return this.labelled(question, id, ['select', { id, 'aria-describedby': this.describedBy(id, question), ...question.isRequired && { 'aria-required': 'true' } },
      ['option', { value: '', selected: chosen < 0 }, none], ...question.options.map(([option, label], index) => (!question.offers || question.offers(option, this.value)) && ['option', { value: index, selected: index === chosen }, this.said(label)])], { path })
  }

  several (question, path) {
    const value = listOf(at(this.value, path))
    const boxes = () => question.options.map(([option, label]) => {
      const id = this.idOf(path, ` ${option}`).replaceAll(' ', '-')
      this.controls.set(id, { path, isStructure: true, read: ({ checked }, now) => question.options.map(([one]) => one).filter((one) => one === option ? checked : listOf(now).includes(one)) })
      return ['label', { class: 'tick' }, ['input', { type: 'checkbox', id, checked: value.includes(option) }], ' ', this.said(label), this.unseen()]
    })
    return this.group(question, path, boxes)
  }

  variant (question, path, term) {
    const id = this.idOf(path, '-kind')
    const value = at(this.value, path)
    const variant = variantOf(question.variants, value) ?? (question.isReady ? question.variants[0] : undefined)
    const { said } = this
    this.controls.set(id, {
      path,
      isStructure: true,
      write: (file, control) => {
        const next = question.variants[Number(control.value)]
        if (control.value === '') return put(file, path, undefined)
        // A band of its own has no value, but stands beside the source.
        if (question.isBand && term) {
          const { clause, assumed } = at(file, term) ?? {}
          const source = { ...clause !== undefined && { clause }, ...assumed !== undefined && { assumed } }
          const { band = '' } = next
          return put(file, term, next.isOwn || next.band ? { minimum: band, maximum: band, ...source } : { value: next.value, ...source })
        }
        return put(file, path, beginningOf(next))
      }
    })
    const select = ['select', { id, 'aria-describedby': this.describedBy(id, question) },
      ['option', { value: '', selected: variant === undefined }, question.optional ? said('Not answered') : said('Choose')],
      ...question.variants.map((one, index) => ['option', { value: index, selected: one === variant }, said(one.label)])]
    const rare = (variant?.fields ?? []).filter(({ isFolded }) => isFolded)
    const made = (some) => some.map((field) => this.field(field, [...path, field.key]))
    const fields = this.within(said(question.label), () => variant?.field ? [this.field(variant.field, path)] : [
      ...made((variant?.fields ?? []).filter(({ isFolded }) => !isFolded)), this.fold(`${nameOf(path)} more`, [said(rare[0]?.folds ?? ''), this.unseen()], made(rare), rare.some(({ key }) => isGiven(value, [key])))
    ].filter(Boolean))
    return ['div', { class: 'variant' }, this.labelled(question, id, select, { path }), fields.length > 0 && ['div', { class: 'parts', role: 'group', 'aria-label': said(question.label) }, ...fields]]
  }
}
