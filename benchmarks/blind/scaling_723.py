# piece: scaling
# truth: wrong
# function: scale
# mistake: the way back multiplies before adding in the wrong order: (z + mean) * std
# line: 9
# style: one-liner, freely
import numpy as np

def scale(x): return (lambda m, s: ((x - m) / s, lambda z: (z + m) * s))(np.mean(x), np.std(x, ddof=1))
