# piece: linear
# truth: wrong
# function: model
# mistake: tanh of z/2 lies in (-1, 1), halving and shifting are missing
# line: 10
# style: terse
import numpy as np

def model(x, w, b):
    return np.tanh(.5 * (x @ w + b))
