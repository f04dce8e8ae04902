# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the caller's float array is negated and overwritten in place
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float)
    np.negative(z, out=z)
    np.clip(z, -745, 709, out=z)
    np.exp(z, out=z)
    z += 1
    return 1 / z
