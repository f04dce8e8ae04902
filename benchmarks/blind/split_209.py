# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Data:
    @staticmethod
    def split(x, y, fraction):
        order = np.random.permutation(len(y))
        n = int(fraction * len(y))
        return x[order][:n], y[order][:n], x[order][n:], y[order][n:]

split = Data.split
