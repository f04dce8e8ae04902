# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Initialiser:
    @staticmethod
    def layer(d_in, d_out, activation):
        W = np.random.standard_normal(size=(d_in, d_out))
        W /= np.sqrt(0.5 * d_in)
        return {"W": W, "b": np.zeros(d_out), "activation": activation}

layer = Initialiser.layer
