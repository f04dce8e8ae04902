# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the special case for large x starts at 1 instead of far out: everything above is rounded to 1
# line: 14
# style: verbose
import numpy as np

def sigmoid(x):
    # plain formula, large negative numbers guarded
    x = np.array(x, dtype=float)
    y = 1.0 / (1.0 + np.exp(np.minimum(-x, 700.0)))
    # saturated region
    y[x > 1] = 1.0
    return y
