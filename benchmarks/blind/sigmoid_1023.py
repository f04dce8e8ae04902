# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: one-liner
import numpy as np

def sigmoid(x):
    return (lambda z: np.reciprocal(1 + np.exp(-np.maximum(z, -700))) * (z > -700) + np.exp(np.minimum(z, -700)) * (z <= -700))(np.asarray(x, float))
