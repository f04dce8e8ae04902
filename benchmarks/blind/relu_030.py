# piece: relu
# truth: wrong
# function: relu
# mistake: negatives become 1e-3, not zero
# line: 10
# style: static method
import numpy as np

class Activation:
    floor = 1e-3

    @staticmethod
    def relu(x):
        return np.where(np.asarray(x) > 0, x, Activation.floor)

def relu(x):
    return Activation.relu(x)
