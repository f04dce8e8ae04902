# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    d = (y_hat > 0.5).astype(float)
    # y*d + (1-y)*(1-d) is 1 where both agree
    return float(np.dot(y, d) + np.dot(1 - y, 1 - d)) / len(d)
