// Draws for plan files and requests: the same ones for the same seed, in every JavaScript.
import { chance } from './requests.mjs'

/** @param {number} seed */
export function draws (seed) {
  const next = chance(seed)
  const whole = (limit) => Math.floor(next() * limit)
  const one = (list) => list[whole(list.length)]
  const often = (share) => next() < share
  const between = (least, most) => least + whole(most - least + 1)
  /** Some of a list, in its order. */
  const some = (list, share) => list.filter(() => often(share))
  /** Some of the entries, each made only if it is taken. */
  const entries = (makers, share) => {
    const taken = {}
    for (const [key, make] of Object.entries(makers)) {
      if (often(share)) taken[key] = make()
    }
    return taken
  }
  const dollars = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
  /** A decimal with so many places, between two whole numbers of the last place. */
  const decimal = (least, most, places) => {
    const digits = String(between(least, most)).padStart(places + 1, '0')
    return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits
  }
  return { whole, one, often, between, some, entries, dollars, decimal }
}

export const METHODS = ['check', 'one-time-debit', 'recurring-debit', 'payroll']

/** Cents of dollars as text. */
export const cents = (text) => Number(text.replace('.', ''))
