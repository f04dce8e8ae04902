# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Activations:
    @staticmethod
    def relu(x):
        return np.fmax(x, 0)

relu = Activations.relu
