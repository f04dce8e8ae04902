# piece: linear
# truth: wrong
# function: linear
# mistake: the constant column is minus one
# line: 10
# style: bias as additional input
import numpy as np

def linear(x, w, b):
    x1 = np.column_stack([x, -np.ones(len(x))])
    w1 = np.vstack([w, b])
    return x1 @ w1
