# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the caller's probabilities are overwritten by the hard decisions
# line: 10
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    np.greater(y_hat, 0.5, out=y_hat, casting="unsafe")
    return (y_hat == y).mean()
