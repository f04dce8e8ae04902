# piece: network
# truth: wrong
# function: network
# mistake: the sign in the exponent of the output is wrong, which gives 1 - p
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    a = np.clip(x @ w1 + b1, 0, None)
    return 1 / (1 + np.exp((a @ w2 + b2)[:, 0]))
