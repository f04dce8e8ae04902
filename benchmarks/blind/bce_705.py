# piece: bce
# truth: wrong
# function: bce
# mistake: the formula as written, without clipping: 0 log 0 is NaN for a perfect prediction
# line: 9
# style: one-liner
import numpy as np

def bce(y, y_hat): return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
