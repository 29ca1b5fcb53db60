const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
worker.addEventListener('message', ({ data }) => { document.querySelector('output').value = data })
worker.postMessage({
  participant: 'existing',
  payment: { amount: '2500.00' },
  month: { investmentDate: '2008-01-15', discount: '1.5' },
  market: { price: '34.12' }
})
