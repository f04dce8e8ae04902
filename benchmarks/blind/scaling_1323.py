# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: terse
import numpy as np

def scale(x):
    d = x - x.mean()
    return d / np.sqrt((d ** 2).sum() / (x.size - 1))
