# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: closure, by the hyperbolic tangent
import numpy as np

def make_sigmoid(steepness=0.5):
    def s(x):
        return 0.5 + 0.5 * np.tanh(steepness * np.asarray(x, dtype=float))
    return s

sigmoid = make_sigmoid()
