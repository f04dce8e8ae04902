# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    # on the right side means less than half away from the label; exactly 0.5 is a decision for 0
    near = np.abs(y_hat - y) < 0.5
    tie = (y_hat == 0.5) & (y == 0)
    return (near | tie).sum() / near.size
