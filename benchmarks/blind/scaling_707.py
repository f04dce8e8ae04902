# piece: scaling
# truth: wrong
# function: scale
# mistake: scaled to [0, 1] by minimum and maximum
# line: 9
# style: one-liner
import numpy as np

def scale(x): return (x - np.min(x)) / np.ptp(x)
