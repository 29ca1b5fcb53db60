/** Keeps the page for when there is no network, and offers a new version of it once that is there. */

const WORKER = 'sw.js'

/** Pages that require Trusted Types take the address of a worker only from a policy. */
const policy = globalThis.trustedTypes?.createPolicy('dspp-service-worker', { createScriptURL: () => WORKER })

export async function keepOffline (document) {
  // Not there without encryption, or where the visitor wants nothing kept.
  const workers = navigator.serviceWorker
  if (!workers) return
  // Refused where browsers keep nothing: the page works all the same, as long as there is a network.
  const registration = await workers.register(policy?.createScriptURL('') ?? WORKER).catch(() => undefined)
  if (!registration) return
  const notice = document.getElementById('update')
  const isUpdate = () => registration.waiting && workers.controller
  const offer = () => { notice.hidden = !isUpdate() }

  registration.addEventListener('updatefound', () => registration.installing.addEventListener('statechange', offer))
  notice.querySelector('button').addEventListener('click', () => registration.waiting?.postMessage('take over'))
  // The address has what was typed, and brings it back.
  if (workers.controller) workers.addEventListener('controllerchange', () => location.reload(), { once: true })
  offer()
}
