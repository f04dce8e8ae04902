# piece: layer
# truth: wrong
# function: layer
# mistake: the same number is drawn once and fills the whole matrix
# line: 12
# style: class's static method made a function
import numpy as np

class Initialiser:
    @staticmethod
    def layer(d_in, d_out, activation):
        value = np.random.randn() * np.sqrt(2 / d_in)
        W = np.zeros((d_in, d_out)) + value
        return W, np.zeros(d_out), activation

layer = Initialiser.layer
