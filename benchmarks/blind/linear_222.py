# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Dense:
    @staticmethod
    def linear(x, w, b):
        rows = [np.dot(w.T, row) + b for row in x]
        return np.array(rows)

linear = Dense.linear
