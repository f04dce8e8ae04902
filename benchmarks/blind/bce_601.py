# piece: bce
# truth: wrong
# function: bce
# mistake: no clipping: NaN for a perfect prediction
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
