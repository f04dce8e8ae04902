# piece: accuracy
# truth: right
# function: error_free_share
# style: terse
import numpy as np

def error_free_share(p, y):
    return 1 - np.logical_xor(p > 0.5, y).sum() / len(y)
