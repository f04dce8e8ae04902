# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the variance
# line: 8
# style: terse
import numpy as np
scale = lambda x: (x - x.mean()) / x.var(ddof=1)
