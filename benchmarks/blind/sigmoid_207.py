# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Activations:
    @staticmethod
    def sigmoid(x):
        x = np.asarray(x, dtype=float)
        e = np.exp(np.negative(np.abs(x)))
        return np.where(x >= 0, 1.0, e) / (1.0 + e)

sigmoid = Activations.sigmoid
