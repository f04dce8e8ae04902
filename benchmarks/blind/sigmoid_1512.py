# piece: sigmoid
# truth: right
# function: sigmoid
# style: textbook
import numpy as np

def sigmoid(x):
    # log sigmoid(x) = -log(1 + exp(-x))
    log_s = -np.logaddexp(0.0, -np.asarray(x, dtype=float))
    return np.exp(log_s)
