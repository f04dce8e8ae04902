# piece: gradients
# truth: wrong
# function: gradients
# mistake: a factor 2 as for the squared error stands before both gradients
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    r = 2 * (1 / (1 + np.exp(-(x.dot(w) + b))) - y)
    return (x * r[:, np.newaxis]).mean(axis=0), r.mean()
