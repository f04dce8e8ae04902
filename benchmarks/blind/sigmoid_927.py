# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the minus before an unsigned integer wraps round, so 1 is treated as -255
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    e = np.exp(np.clip(-x, -709, 709) * 1.0)
    return 1 / (1 + e)
