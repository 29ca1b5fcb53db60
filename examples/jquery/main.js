$('dspp-calculator').on('dspp-quote', ({ originalEvent: { detail: { purchase } } }) => {
  $('output').val(purchase ? `${purchase.shares} shares` : '')
})
