# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: float32 inside: seven digits are left for a float64 input
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=np.float32)
    return (0.5 * (1 + np.tanh(0.5 * z))).astype(float)
