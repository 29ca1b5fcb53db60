$('dspp-calculator').on('dspp-calculator:quote', ({ originalEvent: { detail: { purchase } } }) => {
  $('output').val(purchase ? `${purchase.shares} shares` : '')
})
