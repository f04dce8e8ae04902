# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -700, 700)))
