# piece: scaling
# truth: wrong
# function: scale
# mistake: outliers beyond three standard deviations are cut off
# line: 9
# style: one-liner
import numpy as np

def scale(x): return np.clip((x - np.mean(x))/np.std(x, ddof=1), -3, 3)
