/** Keeps the page available without a network, and offers a new version when there is one. */

/** Trusted Types require a policy for the address of a worker. */
const policy = globalThis.trustedTypes?.createPolicy('dspp-service-worker', { createScriptURL: (address) => address })

export async function keepOffline (document, { worker = 'sw.js', scope = './' } = {}) {
  // Missing without HTTPS, or if the visitor blocks storage.
  const workers = navigator.serviceWorker
  if (!workers) return
  // Refused if the browser stores nothing; the page then needs a network.
  const registration = await workers.register(policy?.createScriptURL(worker) ?? worker, { scope }).catch(() => undefined)
  if (!registration) return
  const notice = document.getElementById('update')
  const isUpdate = () => registration.waiting && workers.controller
  const offer = () => { notice.hidden = !isUpdate() }

  registration.addEventListener('updatefound', () => registration.installing.addEventListener('statechange', offer))
  notice.querySelector('button').addEventListener('click', () => registration.waiting?.postMessage('take over'))
  // The address restores the form after the reload.
  if (workers.controller) workers.addEventListener('controllerchange', () => location.reload(), { once: true })
  offer()
}
