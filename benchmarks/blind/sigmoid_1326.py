# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(-x**2) instead of exp(-x): symmetric about 0
# line: 11
# style: half-renamed
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float)
    denominator = 1 + np.exp(-z ** 2)
    return 1 / denominator
