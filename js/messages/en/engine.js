/** English: the sentence for each code of a step, a reading or a problem, as a function of its values. */

export * from './engine/fields.js'
export * from './engine/ics.js'
export * from './engine/problems.js'
export * from './engine/steps.js'
