/** The plan files that a visitor can choose. */

/** @param {string} id as in the page's markup */
export async function planFile (id) {
  const response = await fetch(`pkg/plans/${id}.json`)
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  return response.json()
}
