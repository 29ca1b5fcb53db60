/**
 * Asks for a schedule. Ignores unreadable closings, so that the rows stay visible while one is typed.
 *
 * @param {import('../pkg/index.js').Plan} plan
 * @param {import('../pkg/index.js').ScheduleRequest} request
 */
export function scheduleOf (plan, request) {
  const answer = plan.schedule(request)
  const wrong = new Set(answer.problems.map(({ field }) => field).filter((field) => field.startsWith('closures')))
  if (wrong.size === 0) return answer
  const closures = wrong.has('closures') ? [] : request.closures.filter((_, index) => !wrong.has(`closures[${index}]`))
  return { ...answer, rows: plan.schedule({ ...request, closures }).rows }
}
