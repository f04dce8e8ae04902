# piece: accuracy
# truth: right
# function: accuracy
# style: terse
import numpy as np

def accuracy(y, p):
    return 1 - np.abs((p > 0.5) - y.astype(float)).mean()
