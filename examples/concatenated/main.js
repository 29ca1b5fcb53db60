document.querySelector('dspp-calculator').addEventListener('dspp-quote', ({ detail: { purchase } }) => {
  document.querySelector('output').value = purchase ? `${purchase.shares} shares` : ''
})
