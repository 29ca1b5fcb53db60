/** The page as one file: its scripts bring the calculator, which the markup lacks. */

import { DsppCalculator } from './dspp-calculator.js'
import { grow } from './grow.js'

DsppCalculator.prototype.grow = function () {
  // Removes the text shown while loading.
  this.replaceChildren()
  grow(this)
}
