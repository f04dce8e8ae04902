# piece: sigmoid
# truth: right
# function: sigmoid
# style: verbose
import numpy as np

def sigmoid(x):
    # log of the sigmoid is -log(1 + exp(-x)); logaddexp does it without overflow
    return np.exp(-np.logaddexp(0.0, -np.asarray(x, dtype=float)))
