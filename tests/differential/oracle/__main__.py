"""A second implementation: answers requests as the letter, DESIGN.md and docs/ say, with `fractions` and QuantLib.

    python tests/differential/oracle < requests.jsonl > answers.jsonl

Each line of the input is a list: a plan file of `plans.json`, or of `plans/`, by name, a request, and the question if it is not
`quote`. A line that is an object adds plan files by name. Each line of the output is the text that `JSON.stringify` makes of the
answer. It computes in other ways than the engine: amounts are fractions, numbers are read with regular expressions, business days
are walked one by one over sets of dates, and the closed days are QuantLib's. The order of steps and problems is the engine's, which
no document gives; and the days on which special closings were announced are in no library: they are copied from
`src/calendar/special.rs`, which cites the press for each.
"""

import json
import sys

from plans import PLANS
from questions import answer

for line in sys.stdin:
    asked = json.loads(line)
    if isinstance(asked, dict):
        PLANS.update(asked)
    else:
        print(json.dumps(answer(*asked), ensure_ascii=False, separators=(',', ':')))
