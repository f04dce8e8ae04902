# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: loops
import math
import numpy as np

def model(x, w, b):
    def neuron(row):
        z = math.fsum(float(a) * float(c) for a, c in zip(row, w)) + float(b)
        return 0.5 * (1 + math.tanh(z / 2))
    return neuron(x) if x.ndim == 1 else np.array([neuron(row) for row in x])
