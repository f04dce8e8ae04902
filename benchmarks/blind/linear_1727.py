# piece: linear
# truth: wrong
# function: affine
# mistake: the square root of the number of features divides the scores, as in attention
# line: 10
# style: terse
import numpy as np

def affine(b, w, x):
    return x @ w / np.sqrt(x.shape[1]) + b
