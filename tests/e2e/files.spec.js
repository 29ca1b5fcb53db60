// Lists from files: chosen by the keyboard's field, or dropped.
import { expect, test } from './calculator.js'

const CSV = 'Date,Symbol,Quantity,Price\n1/15/2008,RWT,600,$43.11\n1/15/2008,RWT,100,$43.10\nTotal,,700,\n'
const fileOf = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Drops a file on the field of a list. */
async function drop (page, control, name, text) {
  const data = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], name))
    return transfer
  }, [name, text])
  for (const type of ['dragover', 'drop']) await control.dispatchEvent(type, { dataTransfer: data })
}

test('a chosen file fills the executions, and can be undone', async ({ calculator, page }) => {
  await calculator.open('#participant=existing&payment.amount=2500&market.source=direct')
  const fills = page.locator('#fills')
  await page.locator('details:has(#fills)').evaluateAll((folds) => folds.forEach((fold) => { fold.open = true }))
  const input = page.locator('#fills-file')
  await input.focus()
  await expect(input).toBeFocused()
  await input.setInputFiles(fileOf('trades.csv', CSV))
  await expect(fills).toHaveValue(CSV)
  await expect(page.locator('#fills-error')).toBeEmpty()
  await expect(calculator.status).toContainText('The list was filled from trades.csv')
  // 2,500 ÷ (7544/175) is 57.993 shares.
  await expect(page.locator('.reply')).toContainText('58')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(fills).toHaveValue('')

  for (const [file, said] of [
    [fileOf('trades.xlsx', 'x'), 'Choose a .csv or .txt file'],
    [fileOf('trades.csv', '1'.repeat(1_000_001)), 'Choose a file of 1 MB or less']
  ]) {
    await input.setInputFiles(file)
    await expect(page.locator('#fills-file-error')).toHaveText(`${said}.`)
    await expect(fills).toHaveValue('')
  }
})

test('dropped files fill the prices of days, and the rows of payments', async ({ calculator, page }) => {
  await calculator.open('#view=period')
  await drop(page, page.locator('#day-prices'), 'prices.txt', 'Price\tDate\n34.12\t1/2/2008')
  await expect(page.locator('#day-prices')).toHaveValue('Price\tDate\n34.12\t1/2/2008')

  await calculator.open('#view=payments&participant=existing')
  const first = page.locator('[name="payments[0].date"]')
  await drop(page, first, 'payments.csv', 'Amount;Paid by;Date\n$1,250.50;check;Jan 8, 2008\n400;ach;1/2/2008\n300;ach;1/9/2008\nTotal;;\n')
  await expect(first).toHaveValue('1/2/2008')
  const values = await page.locator('[name^="payments["]').evaluateAll((controls) => controls.map(({ value }) => value))
  expect(values).toEqual(['1/2/2008', '400.00', '1/8/2008', '1250.50', '1/9/2008', '300.00'])
  await drop(page, first, 'payments.csv', 'Date,Gross amount,Net amount\n1/2/2008,400,395')
  await expect(page.locator('#payments-file-error')).toHaveText('Line 1: keep one column for the amounts: Gross amount, Net amount.')
  await expect(first).toHaveValue('1/2/2008')
})
