# piece: scaling
# truth: wrong
# function: scale
# mistake: only the mean is divided by the standard deviation, brackets missing
# line: 9
# style: one-liner
import numpy as np

def scale(x): return x - x.mean() / x.std(ddof=1)
