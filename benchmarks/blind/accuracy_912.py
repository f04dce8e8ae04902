# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: for labels stored as uint8 the difference 0 - 1 wraps round to 255
# line: 11
# style: terse
import numpy as np

def accuracy(y, y_hat):
    pred = (y_hat > 0.5).astype(y.dtype)
    return 1 - np.abs(y - pred).mean()
