# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the clipping at [-5, 5] is much too tight and flattens the tails
# line: 11
# style: verbose
import numpy as np

def sigmoid(x):
    # avoid overflow in exp
    limit = 5
    safe = np.clip(x, -limit, limit)
    return 1.0 / (1.0 + np.exp(-safe))
