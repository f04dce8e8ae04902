# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: square root of the odds
import numpy as np

def sigmoid(x):
    root = np.exp(np.clip(np.asarray(x, dtype=float), -1400, 1400) / 2)
    return root / (root + 1 / root)
