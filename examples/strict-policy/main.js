document.querySelector('dspp-calculator').addEventListener('dspp-calculator:quote', ({ detail: { purchase } }) => {
  document.querySelector('output').value = purchase ? `${purchase.shares} shares` : ''
})
