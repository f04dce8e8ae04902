# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: wide clip in double precision
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(np.asarray(x, dtype=np.float64), -709, 709)))
