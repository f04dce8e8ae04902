# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: computed in half precision, so far values are 0 or 1 and others have few digits
# line: 10
# style: float16
import numpy as np

def sigmoid(x):
    h = np.asarray(x, dtype=np.float16)
    return 1 / (1 + np.exp(-h))
