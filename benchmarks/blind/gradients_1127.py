# piece: gradients
# truth: wrong
# function: gradients
# mistake: residual the wrong way round, both gradients have the opposite sign
# line: 10
# style: terse
import numpy as np

def gradients(w, b, x, y):
    r = y - 1 / (1 + np.exp(-(x @ w + b)))
    return r @ x / len(y), r.mean()
