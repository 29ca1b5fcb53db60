import * as dspp from 'dspp'
import { contest } from './contest.mjs'
for (const { name, ratios } of contest(dspp)) console.log(name, Object.entries(ratios).map(([k, v]) => `${k} ${v.toFixed(2)}`).join(', '))
