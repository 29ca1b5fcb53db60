/**
 * The form: fields made of the questions, each bound to a place of the file. Structure is made anew when it changes; typing changes no
 * field.
 */

import { KINDS } from './kinds.js'
import { OPEN_POINTS } from './questions.js'
import { at, nameOf, put } from './values.js'

/** Values of the choice of a source that are no provision. */
const ASSUMED = ' assumed'
const ADD = ' add'

const BAND = [['minimum', 'From'], ['maximum', 'To']]
const YES_NO = [[true, 'Yes'], [false, 'No']]
const OTHER = { about: 'About', open: 'What the document leaves open' }

/** Texts of fields that stand in no question. */
export const FIELD_TEXTS = [...BAND, ...YES_NO].map(([, label]) => label).concat(Object.values(OTHER))

const listOf = (value) => Array.isArray(value) ? value : []
const objectOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
const isSame = (value, other) => JSON.stringify(value) === JSON.stringify(other)

/** Returns the variant that a value is one of. */
export function variantOf (variants, value) {
  if (value === undefined || value === null || value === '') return
  return variants.find((variant) => {
    if (variant.value !== undefined) return isSame(variant.value, value)
    if (variant.field) return typeof value !== 'object'
    if (typeof value !== 'object') return false
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
 * Makes the markup of questions.
 *
 * @param {object} form
 * @param {object} form.value the file in progress
 * @param {string} form.prefix the beginning of ids
 * @param {(text: string, ...values: string[]) => string} form.said
 * @param {object} form.clauses the provisions
 * @param {string} [form.editing] path of the term whose provision is being written
 */
export class Fields {
  /** Controls by id: the path of each, how it is read, and what else follows from it. */
  controls = new Map()
  /** What to take for each term, by its path, if the document does not say. */
  assumes = new Map()

  constructor ({ value, prefix, said, clauses = {}, editing, reasonOf }) {
    Object.assign(this, { value, prefix, said, clauses: objectOf(clauses), editing, reasonOf })
  }

  idOf (path, suffix = '') { return `${this.prefix}${encodeURIComponent(nameOf(path))}${suffix}` }

  /** A question with its control, its message and its source. */
  question (question, base = []) {
    const path = [...base, ...question.key.split('.')]
    if (question.kind === 'list') return this.#list(question, path)
    if (question.kind === 'map') return this.#map(question, path)
    if (question.kind === 'points') return this.#points(question, path)
    if (question.plain) return this.field(question, path)
    if (question.assume) this.assumes.set(nameOf(path), question.assume)
    const valuePath = question.kind === 'band' || this.#isOwnBand(question, path) ? path : [...path, 'value']
    return ['div', { class: 'question', 'data-name': nameOf(path) }, this.field(question, valuePath, { term: path }), this.source(path, question)]
  }

  #isOwnBand (question, path) { return question.isBand && !('value' in objectOf(at(this.value, path))) && variantOf(question.variants, at(this.value, path)) !== undefined }

  /** A labelled control. */
  field (question, path, { term } = {}) {
    switch (question.kind) {
      case 'band': return this.#group(question, path, BAND.map(([key, label]) => this.field({ key, kind: 'percent', label }, [...path, key])))
      case 'variant': return this.#variant(question, path, term)
      case 'several': return this.#several(question, path)
      case 'yesno': return this.#choice({ ...question, options: YES_NO }, path)
      case 'choice': return this.#choice(question, path)
      case 'clause': return this.#clause(question, path)
      default: return this.#text(question, path)
    }
  }

  #labelled (question, id, control, { isGroup = false, path } = {}) {
    const { said } = this
    return ['div', { class: 'field' },
      ['label', { for: id }, said(question.label), question.optional && !isGroup && ['span', { class: 'optional' }, ` (${said('optional')})`]],
      this.#hint(question, `${id}-hint`),
      control,
      this.#message(id, path)
    ]
  }

  #hint ({ example, hint }, id) {
    const { said } = this
    return (example || hint) && ['p', { class: 'hint', id }, [hint && said(hint), example && said('For example: {0}', said(example))].filter(Boolean).join(' ')]
  }

  #message (id, path) { return ['p', { class: 'error', id: `${id}-error`, 'data-of': nameOf(path) }] }

  #group (question, path, children) {
    const id = this.idOf(path)
    return ['fieldset', { class: 'group', 'data-name': nameOf(path) }, ['legend', this.said(question.label)], this.#hint(question), ['div', { class: 'parts' }, ...children], this.#message(`${id}-group`, path)]
  }

  #describedBy (id, question) { return [(question.example || question.hint) && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ') }

  #text (question, path) {
    const id = this.idOf(path)
    const { kind } = question
    const value = at(this.value, path)
    const shown = value === undefined || value === null ? '' : kind === 'lines' || kind === 'numbers' ? Array.isArray(value) ? KINDS[kind].write(value) : '' : typeof value === 'object' ? '' : KINDS[kind].write(value).trim()
    const isLong = question.isLong || kind === 'lines'
    this.controls.set(id, { path, read: (control) => KINDS[kind].read(control.value) })
    const attributes = {
      id,
      'aria-describedby': this.#describedBy(id, question),
      ...question.isRequired && { 'aria-required': 'true' },
      ...!isLong && { type: kind === 'date' ? 'date' : 'text' },
      ...{ money: { inputmode: 'decimal' }, price: { inputmode: 'decimal' }, percent: { inputmode: 'decimal' }, count: { inputmode: 'numeric' } }[kind],
      ...kind === 'date' && { max: '2100-12-31' },
      autocomplete: 'off',
      spellcheck: kind === 'text' ? undefined : 'false',
      ...question.suggestions && { list: `${id}-list` }
    }
    const control = isLong ? ['textarea', { ...attributes, rows: kind === 'lines' ? 3 : 2 }, shown] : ['input', { ...attributes, value: shown }]
    const list = question.suggestions && ['datalist', { id: `${id}-list` }, ...question.suggestions.map((text) => ['option', { value: text }])]
    const [, , ...parts] = this.#labelled(question, id, control, { path })
    return ['div', { class: `field ${kind}` }, ...parts, list]
  }

  #choice (question, path) {
    const id = this.idOf(path)
    const value = at(this.value, path)
    const chosen = question.options.findIndex(([option]) => isSame(option, value))
    this.controls.set(id, { path, read: (control) => control.value === '' ? '' : question.options[Number(control.value)][0], isStructure: true })
    const none = question.none ? this.said(question.none) : question.optional ? this.said('Not answered') : this.said('Choose')
    return this.#labelled(question, id, ['select', { id, 'aria-describedby': this.#describedBy(id, question), ...question.isRequired && { 'aria-required': 'true' } },
      ['option', { value: '', selected: chosen < 0 }, none], ...question.options.map(([, label], index) => ['option', { value: index, selected: index === chosen }, this.said(label)])], { path })
  }

  #several (question, path) {
    const value = listOf(at(this.value, path))
    const boxes = question.options.map(([option, label]) => {
      const id = this.idOf(path, ` ${option}`).replaceAll(' ', '-')
      this.controls.set(id, { path, isStructure: true, read: ({ checked }, now) => question.options.map(([one]) => one).filter((one) => one === option ? checked : listOf(now).includes(one)) })
      return ['label', { class: 'tick' }, ['input', { type: 'checkbox', id, checked: value.includes(option) }], ' ', this.said(label)]
    })
    return this.#group(question, path, boxes)
  }

  #variant (question, path, term) {
    const id = this.idOf(path, '-kind')
    const value = at(this.value, path)
    const variant = variantOf(question.variants, value)
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
          return put(file, term, next.isOwn ? { minimum: '', maximum: '', ...source } : { value: next.value, ...source })
        }
        return put(file, path, beginningOf(next))
      }
    })
    const select = ['select', { id, 'aria-describedby': this.#describedBy(id, question) },
      ['option', { value: '', selected: variant === undefined }, question.optional ? said('Not answered') : said('Choose')],
      ...question.variants.map((one, index) => ['option', { value: index, selected: one === variant }, said(one.label)])]
    const fields = variant?.field ? [this.field(variant.field, path)] : (variant?.fields ?? []).map((field) => this.field(field, [...path, field.key]))
    return ['div', { class: 'variant' }, this.#labelled(question, id, select, { path }), fields.length > 0 && ['div', { class: 'parts', role: 'group', 'aria-label': said(question.label) }, ...fields]]
  }

  #clauseOptions (chosen) {
    return Object.entries(this.clauses).map(([id, text]) => [id, text?.title]).map(([id, title]) => ['option', { value: id, selected: id === chosen }, title ? `${id}: ${title}` : id])
  }

  #clause (question, path) {
    const id = this.idOf(path)
    const chosen = at(this.value, path)
    const holder = path.slice(0, -1)
    this.controls.set(id, { path, isStructure: true, source: holder, read: (control) => control.value })
    return ['div', { class: 'source' }, this.#labelled(question, id, ['select', { id, 'aria-describedby': `${id}-error` },
      ['option', { value: '', selected: !chosen }, this.said('Choose a provision')], ...this.#clauseOptions(chosen), ['option', { value: ADD }, this.said('Add a provision')]], { path }), this.#inline(holder, chosen)]
  }

  /** Asks where the document says so, or why it is assumed. */
  source (path, { assume, label } = {}) {
    const { said } = this
    const id = this.idOf(path, '-source')
    const { clause, assumed } = objectOf(at(this.value, path))
    const chosen = clause ?? (assumed === undefined ? '' : ASSUMED)
    this.controls.set(id, {
      path,
      isStructure: true,
      source: path,
      write: (file, { value }) => {
        const { clause: before, assumed: reason, ...term } = at(file, path) ?? {}
        if (value !== ASSUMED) return put(file, path, value === '' ? Object.keys(term).length > 0 ? term : undefined : { ...term, clause: value })
        const isBlank = term.value === undefined || term.value === ''
        const isStandard = assume && (isBlank || isSame(term.value, assume.value))
        return put(file, path, { ...term, ...isStandard && { value: assume.value }, assumed: reason ?? (isStandard ? this.reasonOf(assume.because) : '') })
      }
    })
    const because = this.idOf([...path, 'assumed'])
    if (assumed !== undefined) this.controls.set(because, { path: [...path, 'assumed'], read: ({ value }) => KINDS.text.read(value) })
    return ['div', { class: 'source' },
      ['div', { class: 'field' }, ['label', { for: id }, said('Where does it say so?'), label && ['span', { class: 'visually-hidden' }, ` ${said(label)}`]],
        ['select', { id, 'aria-describedby': `${id}-error` }, ['option', { value: '', selected: chosen === '' }, said('Choose a provision')], ...this.#clauseOptions(chosen),
          ['option', { value: ADD }, said('Add a provision')], ['option', { value: ASSUMED, selected: chosen === ASSUMED }, said('It does not say: we assume')]],
        this.#message(id, [...path, 'source'])],
      assumed !== undefined && ['div', { class: 'field' }, ['label', { for: because }, said('Because')], ['textarea', { id: because, rows: 2, 'aria-describedby': `${because}-error` }, assumed], this.#message(because, [...path, 'assumed'])],
      this.#inline(path, clause)
    ]
  }

  /** The fields of a provision that was added at a term. */
  #inline (path, clause) {
    if (this.editing !== nameOf(path) || !clause || !this.clauses[clause]) return
    return ['div', { class: 'inline' }, ...this.#provision(clause, INLINE)]
  }

  #provision (id, prefix = '') {
    const path = ['clauses', id]
    const outer = this.prefix
    this.prefix = `${outer}${prefix}`
    const { said } = this
    const [key, ...fields] = this.clauseQuestion.fields
    const keyId = this.idOf([...path, ' id'])
    this.controls.set(keyId, { path, rename: id })
    const made = [
      this.#labelled(key, keyId, ['input', { id: keyId, type: 'text', value: id, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${keyId}-hint ${keyId}-error` }], { path: [...path, ' id'] }),
      ...fields.map((field) => this.field(field, [...path, field.key])),
      ['details', { class: 'quotes', 'data-key': `${prefix}${id}` }, ['summary', said(this.clauseQuestion.quotes.label)],
        ...this.clauseQuestion.quotes.fields.map((field) => this.field(field, [...path, ...field.key.split('.')]))]
    ]
    this.prefix = outer
    return made
  }

  #row (question, path, number, children, remove) {
    const { said } = this
    return ['fieldset', { class: 'row', 'data-name': nameOf(path) }, ['legend', `${said(question.row)} ${number}`], ...children,
      ['button', { type: 'button', class: 'link', 'data-do': 'remove', 'data-path': JSON.stringify(remove) }, `${said('Remove')}`, ['span', { class: 'visually-hidden' }, ` ${said(question.row)} ${number}`]]]
  }

  #rows (question, path, rows) {
    const { said } = this
    return ['fieldset', { class: 'rows', 'data-name': nameOf(path) }, ['legend', said(question.label)], this.#hint(question), ...rows,
      this.#message(this.idOf(path), path),
      ['button', { type: 'button', class: 'add', 'data-do': 'add', 'data-path': JSON.stringify(path), 'data-kind': question.kind, id: this.idOf(path, '-add') }, said(question.add)]]
  }

  #list (question, path) {
    const { said } = this
    return this.#rows(question, path, listOf(at(this.value, path)).map((item, index) => this.#row(question, [...path, index], index + 1, [
      ...question.fields.filter(({ given }) => !given || given(item ?? {})).map((field) => this.field(field, [...path, index, field.key])),
      question.hasSource && this.source([...path, index], { label: `${said(question.row)} ${index + 1}` })
    ], [...path, index])))
  }

  #map (question, path) {
    const ids = Object.keys(objectOf(at(this.value, path)))
    return this.#rows(question, path, ids.map((id, index) => this.#row(question, [...path, id], index + 1, this.#provision(id), [...path, id])))
  }

  #points (question, path) {
    const { said } = this
    const entries = Object.entries(objectOf(at(this.value, path)))
    return this.#rows(question, path, entries.map(([key, text], index) => {
      const id = this.idOf([...path, key], '-about')
      this.controls.set(id, {
        path,
        isStructure: true,
        write: (file, { value }) => put(file, path, Object.fromEntries(Object.entries(at(file, path)).flatMap(([one, before]) => one === key ? value in at(file, path) ? [[one, before]] : [[value, OPEN_POINTS[value] ? said(OPEN_POINTS[value]) : before]] : [[one, before]])))
      })
      const isOther = !Object.hasOwn(OPEN_POINTS, key)
      return this.#row(question, [...path, key], index + 1, [
        this.#labelled({ label: OTHER.about }, id, ['select', { id }, isOther && ['option', { value: key, selected: true }, said('Something else')], ...Object.entries(OPEN_POINTS).map(([one, words]) => ['option', { value: one, selected: one === key }, said(words)])], { path: [...path, key, ' about'] }),
        this.field({ key, kind: 'text', label: OTHER.open, isLong: true }, [...path, key])
      ], [...path, key])
    }))
  }
}

export const INLINE = 'here-'
export const CHOICES = { ASSUMED, ADD }
