# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is added
# line: 8
# style: terse
import numpy as np
def scale(x): return (x + np.mean(x, dtype=float)) / np.std(x.astype(float), ddof=1)
