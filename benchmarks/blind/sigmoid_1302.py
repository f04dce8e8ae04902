# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign in the exponent: exp(x) instead of exp(-x)
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(np.clip(x, -700, 700)))
