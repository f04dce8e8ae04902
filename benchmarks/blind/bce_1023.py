# piece: bce
# truth: wrong
# function: bce
# mistake: brackets missing around 1 - y, the product binds to y only
# line: 10
# style: one-liner
import numpy as np

def bce(y, y_hat):
    return (lambda p: -np.mean(y * np.log(p) + 1 - y * np.log(1 - p)))(np.clip(np.asarray(y_hat, float), 2**-52, 1 - 2**-52))
