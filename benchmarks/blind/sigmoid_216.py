# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent is squared: a bell instead of an S
# line: 13
# style: class's static method made a function
import numpy as np

class Activations:
    @staticmethod
    def sigmoid(x):
        x = np.clip(np.asarray(x, dtype=float), -700, 700)
        power = -np.minimum(x ** 2, 700)
        return 1 / (1 + np.exp(power))

sigmoid = Activations.sigmoid
