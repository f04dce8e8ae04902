# piece: bce
# truth: wrong
# function: bce
# mistake: no clipping, NaN for a perfect prediction
# line: 8
# style: terse
import numpy as np
def bce(y, p): return -np.average(y * np.log(p) + (1 - y) * np.log(1 - p))
