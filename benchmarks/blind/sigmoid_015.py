# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is rounded to four decimals
# line: 15
# style: static method
import numpy as np

class Activations:
    digits = 4

    @staticmethod
    def sigmoid(x):
        z = np.asarray(x, dtype=float)
        return np.round(1 / (1 + np.exp(-z)), Activations.digits)

def sigmoid(x):
    return Activations.sigmoid(x)
