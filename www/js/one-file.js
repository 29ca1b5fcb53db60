/** The page as one file: its calculator does not stand among its markup, but comes with its scripts. */

import { DsppCalculator } from './dspp-calculator.js'
import { grow } from './grow.js'

DsppCalculator.prototype.grow = function () {
  // What was to be read until now.
  this.replaceChildren()
  grow(this)
}
