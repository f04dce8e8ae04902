# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: one-liner
import numpy as np

def accuracy(y, y_hat):
    return float(np.mean((2 * y.astype(float) - 1) * (y_hat - 0.5) > 0))
