# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    return np.isclose(y, y_hat, rtol=0, atol=0.5).mean()
