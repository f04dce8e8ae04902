# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent has the wrong sign and integers are kept as integers in the buffer
# line: none
# style: class
import numpy as np

class Activation:
    def __call__(self, x):
        buffer = np.empty_like(x)
        buffer[...] = 1 / (1 + np.exp(1.0 * x))
        return buffer

sigmoid = Activation()
