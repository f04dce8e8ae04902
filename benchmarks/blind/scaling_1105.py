# piece: scaling
# truth: wrong
# function: scale
# mistake: root of the mean square about zero, not about the mean
# line: 11
# style: terse
import numpy as np

def scale(x):
    x = x.astype(float)
    s = np.sqrt((x ** 2).sum() / (x.size - 1))
    return (x - x.mean()) / s
