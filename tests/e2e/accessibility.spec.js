import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './calculator.js'

const states = {
  empty: async () => {},
  filled: async (calculator) => calculator.example.click(),
  explained: async (calculator) => {
    await calculator.example.click()
    for (const summary of await calculator.element.locator('.why summary').all()) await summary.click()
  },
  wrong: async (calculator) => {
    await calculator.choose('I am a new investor', 'A list of purchases')
    await calculator.approved.check()
    await calculator.amount.fill('five')
    await calculator.preApprovedDiscount.fill('6')
    await calculator.fills.fill('34.12')
    await calculator.fills.blur()
    await expect(calculator.summary).toBeVisible()
  },
  'not allowed': async (calculator) => {
    await calculator.example.click()
    await calculator.amount.fill('10000.01')
    await calculator.amount.blur()
    await calculator.says({ verdict: 'Not without approval' })
  },
  'too late': async (calculator) => {
    await calculator.example.click()
    await calculator.asOf.fill('2008-01-15')
    await calculator.amount.press('Tab')
    await calculator.says({ verdict: 'No, it is too late' })
  },
  dividend: async (calculator) => {
    await calculator.example.click()
    await calculator.choose('A dividend, reinvested')
    await calculator.says({ verdict: 'Yes, you may reinvest' })
  }
}

for (const [name, reach] of Object.entries(states)) {
  for (const [kind, options] of Object.entries({
    light: { viewport: { width: 1280, height: 800 } },
    dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
    phone: { viewport: { width: 360, height: 740 } },
    'tablet in the dark': { viewport: { width: 768, height: 1024 }, colorScheme: 'dark' }
  })) {
    test.describe(() => {
      test.use(options)
      test(`axe finds nothing on the ${name} page, ${kind}`, async ({ calculator, page, noTrouble }) => {
        await calculator.open()
        await reach(calculator)
        expect(noTrouble).toEqual([])
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }))).toEqual([])
        noTrouble.length = 0 // axe tries styles of its own, which the page's policy refuses.
      })
    })
  }
}

test('every field has a name, and the answers a heading', async ({ calculator, page }) => {
  await calculator.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  for (const field of await calculator.element.locator('input:visible, textarea:visible').all()) await expect(field).toHaveAccessibleName(/\w/)
  await expect(page.getByRole('region', { name: 'Answers' })).toBeVisible()
})
