// How an engine is asked: the bytes of one text to it, one text from it.
import { problemsFrom } from './answer.js'
import { RequestError } from './errors.js'
import { encode } from './request.js'

/**
 * Values that take more of the stack, as arguments, than any call of the engine does. Where there is no room for them, the call is
 * not begun: a stack that ends inside the engine leaves its memory as it was then, with some of it lost each time.
 */
const ROOM = new Array(1_500).fill(0)

const encoder = new TextEncoder()

/** The bytes of a text: made at once, where the engine's own scripts would go through it letter by letter. */
export const bytes = (text) => encoder.encode(text)

/** Calls the engine; what it throws are problems as text, of which the given error is made. */
export function call (ErrorOfCaller, work) {
  try {
    Number.isNaN.apply(null, ROOM)
    return work()
  } catch (thrown) {
    if (typeof thrown === 'string') throw new ErrorOfCaller(problemsFrom(thrown))
    throw thrown
  }
}

/**
 * @param {() => object} planOf gives the engine's plan once the request was read: a getter of the request may have freed it
 * @param {string} question the method that is asked
 * @param {(text: string) => object} read makes the answer of its text
 */
export function ask (planOf, question, request, read) {
  const asked = encode(request, question)
  const plan = planOf()
  return read(call(RequestError, () => plan[question](asked)))
}
