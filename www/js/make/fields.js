/** The form: the questions, each with its controls and where the answer is from, and rows of them. */

import { CONTROL_TEXTS, Controls, listOf, objectOf, variantOf } from './controls.js'
import { KINDS } from './kinds.js'
import { OPEN_POINTS } from './questions.js'
import { SAME, USUAL, isSilent, isUsual } from './sources.js'
import { at, nameOf, put } from './values.js'

/** Values of the choice of a source that are no provision. */
const ASSUMED = ' assumed'
const ADD = ' add'

export const isComplete = (text) => ['title', 'summary'].every((key) => String(text?.[key] ?? '').trim() !== '')
export const titleOf = (id, text) => text?.title ? `${id}: ${text.title}` : id

const OTHER = { about: 'About', open: 'What the document leaves open' }

/** Texts of fields that stand in no question. */
export const FIELD_TEXTS = [...CONTROL_TEXTS, ...Object.values(OTHER)]

/**
 * Makes the markup of questions.
 *
 * @param {object} form
 * @param {object} form.value the file in progress
 * @param {string} form.prefix the beginning of ids
 * @param {(text: string, ...values: string[]) => string} form.said
 * @param {object} form.clauses the provisions
 * @param {Map<string, string>} form.above the provision of the answer before, by the path's name
 * @param {string} [form.editing] path of the term whose provision is being written
 */
export class Fields extends Controls {
  /** What to take for each term, by its path, if the document does not say. */
  assumes = new Map()

  constructor ({ value, prefix, said, readDate, clauses = {}, above = new Map(), editing, reasonOf }) {
    super({ value, prefix, said, readDate })
    Object.assign(this, { clauses: objectOf(clauses), above, editing, reasonOf })
  }

  /** A question with its control, its message and its source. */
  question (question, base = []) {
    const path = [...base, ...question.key.split('.')]
    if (question.kind === 'list') return this.#list(question, path)
    if (question.kind === 'map') return this.#map(question, path)
    if (question.kind === 'points') return this.#points(question, path)
    if (question.plain) return this.field(question, path)
    if (question.assume) this.assumes.set(nameOf(path), question.assume)
    const valuePath = question.kind === 'band' || this.isOwnBand(question, path) ? path : [...path, 'value']
    return ['div', { class: isSilent(at(this.value, path), question.assume) ? 'question silent' : 'question', 'data-name': nameOf(path) }, this.field(question, valuePath, { term: path }), this.source(path, question)]
  }

  isOwnBand (question, path) { return question.isBand && !('value' in objectOf(at(this.value, path))) && variantOf(question.variants, at(this.value, path)) !== undefined }

  /** The choice of a provision: that of the answer before, one of the list, or a new one. */
  #provisionChoice (id, path, chosen, more = []) {
    const { said } = this
    const above = this.above.get(nameOf(path))
    return ['select', { id, 'data-source-of': nameOf(path), 'aria-describedby': `${id}-error` },
      ['option', { value: '', selected: !chosen || (chosen === SAME && !above) }, said('Choose a provision')],
      above && ['option', { value: SAME, selected: chosen === SAME }, said('Same as above: {0}', above)],
      ...Object.entries(this.clauses).map(([one, text]) => ['option', { value: one, 'data-title-of': one, selected: one === chosen }, titleOf(one, text)]),
      ['option', { value: ADD }, said('Add a provision')], ...more]
  }

  clause (question, path) {
    const id = this.idOf(path)
    const chosen = at(this.value, path)
    const holder = path.slice(0, -1)
    this.controls.set(id, { path, isStructure: true, source: holder, read: (control) => control.value })
    return ['div', { class: 'source' }, this.labelled(question, id, this.#provisionChoice(id, holder, chosen), { path }), this.#inline(holder, chosen)]
  }

  /** Asks where the document says so, or why it is assumed. */
  source (path, { assume, label } = {}) {
    const { said } = this
    const id = this.idOf(path, '-source')
    const now = objectOf(at(this.value, path))
    const { clause, assumed } = now
    const chosen = clause ?? (assumed === undefined ? '' : ASSUMED)
    this.controls.set(id, {
      path,
      isStructure: true,
      source: path,
      write: (file, { value }) => {
        const { clause: before, assumed: reason, ...term } = at(file, path) ?? {}
        if (value !== ASSUMED) return put(file, path, value === '' ? Object.keys(term).length > 0 ? term : undefined : { ...term, clause: value })
        const isStandard = isUsual(term, assume)
        return put(file, path, { ...term, ...isStandard && { value: assume.value }, assumed: reason ?? (isStandard ? USUAL : '') })
      }
    })
    const because = this.idOf([...path, 'assumed'])
    const usual = assume && this.reasonOf(assume.because)
    const reason = assumed === USUAL ? isUsual(now, assume) ? usual : '' : assumed
    if (assumed !== undefined) this.controls.set(because, { path: [...path, 'assumed'], read: ({ value }) => value.trim() === usual ? USUAL : KINDS.text.read(value) })
    return ['div', { class: 'source' },
      ['div', { class: 'field' }, ['label', { for: id }, said('Where does it say so?'), this.unseen(label && said(label))],
        this.#provisionChoice(id, path, chosen, [['option', { value: ASSUMED, selected: chosen === ASSUMED }, said('It does not say: we assume')]]),
        this.message(id, [...path, 'source'])],
      assumed !== undefined && ['div', { class: 'field' }, ['label', { for: because }, said('Because'), this.unseen(label && said(label))], ['textarea', { id: because, rows: 2, 'aria-describedby': `${because}-error` }, reason], this.message(because, [...path, 'assumed'])],
      this.#inline(path, clause)
    ]
  }

  /** The fields of a provision that was added at a term. */
  #inline (path, clause) {
    if (this.editing !== nameOf(path) || !clause || !this.clauses[clause]) return
    return ['div', { class: 'inline' }, ...this.within(`${this.said('Provision')} ${clause}`, () => this.#provision(clause, INLINE))]
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
      ['button', { type: 'button', class: 'add', 'data-do': 'add', 'data-path': JSON.stringify(path), 'data-kind': question.kind, id: this.idOf(path, '-add') }, said(question.add)]]
  }

  #list (question, path) {
    const rows = listOf(at(this.value, path))
    const isFresh = question.isReady && rows.length === 0
    return this.#rows(question, path, (isFresh ? [{}] : rows).map((item, index) => this.#row(question, [...path, index], index + 1, () => [
      ...question.fields.filter(({ given }) => !given || given(item ?? {})).map((field) => this.field(field, [...path, index, field.key])),
      question.hasSource && this.source([...path, index])
    ], isFresh)))
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

export const INLINE = 'here-'
export const CHOICES = { ASSUMED, ADD }
