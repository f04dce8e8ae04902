# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: terse
import numpy as np
scale = lambda x: (x - np.mean(x)) / np.sqrt(np.var(x, ddof=1))
