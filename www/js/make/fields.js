/** The form: the questions, each with its controls and where the answer is from, and rows of them. */

import { OPEN_POINTS } from './choices.js'
import { CONTROL_TEXTS, Controls, listOf, objectOf, variantOf } from './controls.js'
import { KINDS } from './kinds.js'
import { shownPlace } from './places.js'
import { MORE } from './questions.js'
import { SAME, USUAL, isSilent, isUsual } from './sources.js'
import { at, filled, nameOf, put } from './values.js'

/** Begins the ids of a provision's fields that stand at an answer. */
const INLINE = 'here-'

export const isComplete = (text) => String(text?.title ?? '').trim() !== ''
export const titleOf = (id, text) => text?.title ? `${id}: ${text.title}` : id

const OTHER = { about: 'About', open: 'What the document leaves open' }

/** Texts of fields that stand in no question. */
export const FIELD_TEXTS = [...CONTROL_TEXTS, ...Object.values(OTHER), MORE]

/**
 * Makes the markup of questions.
 *
 * @param {object} form
 * @param {object} form.value the file in progress
 * @param {string} form.prefix the beginning of ids
 * @param {(text: string, ...values: string[]) => string} form.said
 * @param {object} form.clauses the provisions
 * @param {Map<string, string>} form.above the provision of the answer before, by the path's name
 * @param {object} [form.month] the last month
 * @param {string} [form.editing] path of the term whose provision is being written
 */
export class Fields extends Controls {
  /** What to take for each term, by its path, if the document does not say. */
  assumes = new Map()

  constructor ({ value, prefix, said, readDate, clauses = {}, above = new Map(), editing, reasonOf, month }) {
    super({ value, prefix, said, readDate })
    Object.assign(this, { clauses: objectOf(clauses), above, editing, reasonOf, month })
  }

  /** A question with its control, its message and its source. */
  question (question, base = []) {
    if (question.month) return this.#ofMonth(question)
    const path = [...base, ...question.key.split('.')]
    if (question.kind === 'list') return this.#list(question, path)
    if (question.kind === 'map') return this.#map(question, path)
    if (question.kind === 'points') return this.#points(question, path)
    if (question.plain) return this.field(question, path)
    if (question.assume) this.assumes.set(nameOf(path), question.assume)
    const valuePath = question.kind === 'band' || this.isOwnBand(question, path) ? path : [...path, 'value']
    return ['div', { class: isSilent(at(this.value, path), question.assume) ? 'question silent' : 'question', 'data-name': nameOf(path) }, this.field(question, valuePath, { term: path }), this.source(path, question)]
  }

  /** A part of the last month, asked where documents say it. */
  #ofMonth ({ month: key, label }) {
    const { said } = this
    const id = `${this.prefix}-month-${key}`
    const { [key]: value } = this.month ?? {}
    this.controls.set(id, { ofMonth: key, isShared: true, read: ({ value }) => KINDS.percent.read(value) })
    return ['div', { class: 'question' }, ['div', { class: 'field percent' },
      ['label', { for: id }, said(label), ['span', { class: 'optional' }, ` (${said('optional')})`]],
      ['p', { class: 'hint', id: `${id}-hint`, 'data-announced': '' }],
      ['input', { id, type: 'text', value: value ?? '', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false', 'data-month': key, 'aria-describedby': `${id}-hint` }]]]
  }

  isOwnBand (question, path) { return question.isBand && !('value' in objectOf(at(this.value, path))) && variantOf(question.variants, at(this.value, path)) !== undefined }

  /** Lists the provisions given before, for the fields that ask where the document says so. */
  places () {
    return ['datalist', { id: 'places' }, ...Object.entries(this.clauses).map(([id, text]) => ['option', { value: shownPlace(id, this.clauses), label: text?.title || undefined }])]
  }

  /** Returns what a provision's field shows: its place, or that of the answer before. */
  placeOf (path) {
    const clause = at(this.value, path)?.clause
    const id = clause === SAME ? this.above.get(nameOf(path)) : clause
    return typeof id === 'string' && id ? shownPlace(id, this.clauses) : ''
  }

  /** Asks where the document says so: a provision given before, or the place of a new one. */
  #place (path, label, messagePath) {
    const { said } = this
    const id = this.idOf(path, '-source')
    const isFirst = Object.keys(this.clauses).length === 0
    this.controls.set(id, { path: [...path, 'clause'], source: path, isLate: true })
    return ['div', { class: 'field' }, ['label', { for: id }, said('Where does it say so?'), this.unseen(label && said(label))],
      isFirst && ['p', { class: 'hint', id: `${id}-hint` }, said('Each answer needs its place, such as Question 9, section 5 or page 12. Answers below that have none yet take it over.')],
      ['input', { id, type: 'text', value: this.placeOf(path), list: 'places', autocomplete: 'off', spellcheck: 'false', 'data-source-of': nameOf(path), 'aria-required': 'true', 'aria-describedby': [isFirst && `${id}-hint`, `${id}-above`, `${id}-error`].filter(Boolean).join(' ') }],
      ['p', { class: 'hint above', id: `${id}-above` }, at(this.value, path)?.clause === SAME && this.placeOf(path) && said('As above')],
      this.message(id, messagePath)]
  }

  clause (question, path) {
    const holder = path.slice(0, -1)
    return ['div', { class: 'source' }, this.#place(holder, undefined, path), this.#inline(holder, at(this.value, path))]
  }

  /** Asks where the document says so, or why it is assumed. */
  source (path, { assume, label } = {}) {
    const { said } = this
    const id = this.idOf(path, '-assumed')
    const now = objectOf(at(this.value, path))
    const { clause, assumed } = now
    const isAssumed = assumed !== undefined
    this.controls.set(id, {
      path,
      isStructure: true,
      source: path,
      write: (file, { checked }) => {
        const { clause: before, assumed: reason, ...term } = at(file, path) ?? {}
        if (!checked) return put(file, path, Object.keys(term).length > 0 ? term : undefined)
        const isStandard = isUsual(term, assume)
        return put(file, path, { ...term, ...isStandard && { value: assume.value }, assumed: reason ?? (isStandard ? USUAL : '') })
      }
    })
    const because = this.idOf([...path, 'assumed'])
    const usual = assume && this.reasonOf(assume.because)
    const reason = assumed === USUAL ? isUsual(now, assume) ? usual : '' : assumed
    if (isAssumed) this.controls.set(because, { path: [...path, 'assumed'], read: ({ value }) => value.trim() === usual ? USUAL : KINDS.text.read(value) })
    return ['div', { class: 'source' },
      !isAssumed && this.#place(path, label, [...path, 'source']),
      ['label', { class: 'tick' }, ['input', { type: 'checkbox', id, checked: isAssumed, ...isAssumed && { 'aria-describedby': `${id}-error` } }], ' ', said('It does not say'), this.unseen(label && said(label))],
      isAssumed && this.message(id, [...path, 'source']),
      isAssumed && (assumed === USUAL ? this.fold(nameOf([...path, 'assumed']), [said('Reason'), this.unseen(label && said(label))], [this.#reason(because, label, reason, path)]) : this.#reason(because, label, reason, path)),
      this.#inline(path, clause)
    ]
  }

  #reason (id, label, reason, path) {
    const { said } = this
    return ['div', { class: 'field' }, ['label', { for: id }, said('We assume it because'), this.unseen(label && said(label))], ['textarea', { id, rows: 2, 'aria-describedby': `${id}-error` }, reason], this.message(id, [...path, 'assumed'])]
  }

  /** The fields of a provision that was added at a term. */
  #inline (path, clause) {
    if (this.editing !== nameOf(path) || !clause || !this.clauses[clause]) return
    const id = this.idOf(path, '-more')
    return ['details', { class: 'folded', 'data-key': id, 'aria-labelledby': id }, ['summary', { id }, this.said('More about it (optional)')],
      ['div', { class: 'inside inline' }, ...this.within(`${this.said('Provision')} ${clause}`, () => this.#provision(clause, INLINE))]]
  }

  #provision (id, prefix = '') {
    const path = ['clauses', id]
    const outer = this.prefix
    this.prefix = `${outer}${prefix}`
    const { said } = this
    const [key, ...fields] = this.clauseQuestion.fields
    const keyId = this.idOf([...path, ' id'])
    this.controls.set(keyId, { path, rename: id, isLate: true })
    const made = [
      ...fields.map((field) => this.field(field, [...path, field.key])),
      this.labelled(key, keyId, ['input', { id: keyId, type: 'text', value: id, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${keyId}-hint ${keyId}-error` }], { path: [...path, ' id'] }),
      ['details', { class: 'quotes', 'data-key': `${prefix}${id}` }, ['summary', { id: this.idOf(path, '-quotes') }, said(this.clauseQuestion.quotes.label), this.unseen()],
        ['div', { class: 'inside' }, ...this.clauseQuestion.quotes.fields.map((field) => this.field(field, [...path, ...field.key.split('.')]))]]
    ]
    this.prefix = outer
    return made
  }

  #row (question, path, number, children, isFresh) {
    const name = `${this.said(question.row)} ${number}`
    return ['fieldset', { class: 'row', 'data-name': nameOf(path) }, ['legend', name], ...this.within(name, children), !isFresh && this.removal(path, name)]
  }

  removal (path, name) {
    return ['button', { type: 'button', class: 'link', 'data-do': 'remove', 'data-path': JSON.stringify(path), id: this.idOf(path, '-remove') }, this.said('Remove'), ['span', { class: 'visually-hidden' }, ` ${name}`]]
  }

  #rows (question, path, rows) {
    const { said } = this
    const id = this.idOf(path)
    const hint = this.hint(question, `${id}-hint`)
    return ['fieldset', { class: 'rows', 'data-name': nameOf(path), 'aria-describedby': hint && `${id}-hint` }, ['legend', said(question.label)], hint, ...rows,
      this.message(id, path),
      ...(question.ready ?? []).map(({ label, row }, index) => ['button', { type: 'button', class: 'add', 'data-do': 'add', 'data-path': JSON.stringify(path), 'data-kind': question.kind, 'data-row': JSON.stringify(row(this.value)), id: this.idOf(path, `-ready-${index}`) }, said(label)]),
      ['button', { type: 'button', class: 'add', 'data-do': 'add', 'data-path': JSON.stringify(path), 'data-kind': question.kind, id: this.idOf(path, '-add') }, said(question.add)]]
  }

  #list (question, path) {
    const rows = listOf(at(this.value, path))
    const isFresh = question.isReady && rows.length === 0
    return this.#rows(question, path, (isFresh ? [{}] : rows).map((item, index) => this.#row(question, [...path, index], index + 1, () => [
      ...this.#rowFields(question, [...path, index], item ?? {}),
      question.hasSource && this.source([...path, index])
    ], isFresh)))
  }

  /** Fields of a row; rare ones are folded as long as none is answered. */
  #rowFields ({ fields }, path, item) {
    const given = fields.filter((field) => !field.given || field.given(item))
    const made = (some) => some.map((field) => this.field(field, [...path, field.key]))
    const folded = given.filter(({ isFolded }) => isFolded)
    return [...made(given.filter(({ isFolded }) => !isFolded)), this.fold(nameOf(path), this.said(MORE), made(folded), folded.some(({ key }) => Object.keys(filled({ it: item[key] })).length > 0))]
  }

  #map (question, path) {
    return this.#rows(question, path, Object.entries(objectOf(at(this.value, path))).map(([id, text], index) => {
      const name = `${this.said(question.row)} ${id}`
      const summary = this.idOf([...path, id], '-summary')
      return ['details', { class: 'row provision', 'aria-labelledby': summary, 'data-name': nameOf([...path, id]), 'data-key': `provision ${index}`, open: !isComplete(text) },
        ['summary', { 'data-title-of': id, id: summary }, titleOf(id, text)],
        ['div', { class: 'inside' }, ...this.within(name, () => this.#provision(id)), this.removal([...path, id], name)]]
    }))
  }

  #points (question, path) {
    const { said } = this
    const entries = Object.entries(objectOf(at(this.value, path)))
    return this.#rows(question, path, entries.map(([key, text], index) => {
      const id = this.idOf([...path, key], '-about')
      this.controls.set(id, {
        path,
        isStructure: true,
        write: (file, { value }) => put(file, path, Object.fromEntries(Object.entries(at(file, path)).flatMap(([one, before]) => one === key ? value in at(file, path) ? [[one, before]] : [[value, OPEN_POINTS[value] ?? before]] : [[one, before]])))
      })
      const isOther = !Object.hasOwn(OPEN_POINTS, key)
      return this.#row(question, [...path, key], index + 1, () => [
        this.labelled({ label: OTHER.about }, id, ['select', { id }, isOther && ['option', { value: key, selected: true }, said('Something else')], ...Object.entries(OPEN_POINTS).map(([one, words]) => ['option', { value: one, selected: one === key }, said(words)])], { path: [...path, key, ' about'] }),
        this.field({ key, kind: 'text', label: OTHER.open, isLong: true, standard: OPEN_POINTS[key] }, [...path, key])
      ])
    }))
  }
}
