# piece: relu
# truth: wrong
# function: relu
# mistake: the maximum with -1 is taken instead of that with 0
# line: 10
# style: class's static method made a function
import numpy as np

class Activations:
    lowest = -1

    @staticmethod
    def relu(x):
        x = np.asarray(x)
        return np.where(x < Activations.lowest, Activations.lowest, x)

relu = Activations.relu
