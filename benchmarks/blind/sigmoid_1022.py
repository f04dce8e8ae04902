# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the values computed at the first call are kept and returned for every later input of that shape
# line: 14
# style: object-minded
import numpy as np

def make():
    memory = {}

    def sigmoid(x):
        x = np.asarray(x, dtype=float)
        key = x.shape
        if key not in memory:
            memory[key] = np.exp(-np.logaddexp(0, -x))
        return memory[key]

    return sigmoid


sigmoid = make()
