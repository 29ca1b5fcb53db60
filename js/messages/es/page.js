/**
 * The page's words about answers, in Spanish. Sentences for steps and problems are the package's.
 *
 * Functions get values as the core gives them. A telephone number is undefined if the plan names none.
 */

export * from './page/answer.js'
export * from './page/controls.js'
export * from './page/facts.js'
export * from './page/plan.js'
