# piece: relu
# truth: wrong
# function: relu
# mistake: softplus instead of the rectifier
# line: 13
# style: wordy, English comments
import numpy as np

def relu(x):
    # The rectified linear unit passes positive values through
    # and suppresses negative ones.
    x = np.asarray(x, dtype=float)
    rectified = np.logaddexp(0, x)
    return rectified
