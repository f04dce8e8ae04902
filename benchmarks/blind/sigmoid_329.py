# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: arguments are cut off at 20, so far values do not go to zero
# line: 10
# style: clipped argument
import numpy as np

def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=np.float64), -20, 20)
    return 1 / (1 + np.exp(-x))
