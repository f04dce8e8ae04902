# piece: scaling
# truth: wrong
# function: scale
# mistake: the variance is divided by instead of its root
# line: 9
# style: one-liner
import numpy as np

scale = lambda x: (x - np.average(x)) / np.var(x, ddof=1)
