"""What English says between a figure and the same figure in another unit: "610 metres, or about 2,000 feet"."""

from typing import Final

LEADS: Final = "or | equal to | equivalent to | the equivalent of | or the equivalent of | or the equivalent to"
# Only behind a bracket, a comma or a dash: "(now $2.6m)", "- that is 2,000 feet".
MARKED_LEADS: Final = "i.e. | i.e | ie | = | that is | that 's | which is | then | now | worth | then worth | now worth"
# A measure may say its direction first: "610 metres tall (2,000 feet)".
DIRECTIONS: Final = "tall | wide | long | thick | deep | high | across | away | in diameter"
# Behind a sum that has been said in another currency: "(£1.7m at today's rates)".
AFTER_SUMS: Final = "at today now then"
