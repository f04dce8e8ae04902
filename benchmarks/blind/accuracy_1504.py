# piece: accuracy
# truth: right
# function: accuracy
# style: terse
import numpy as np

def accuracy(y, p):
    y = np.asarray(y, float)
    d = np.where(np.asarray(p) > .5, 1., 0.)
    return (d @ y + (1 - d) @ (1 - y)) / len(y)
