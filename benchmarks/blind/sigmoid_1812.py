# piece: sigmoid
# truth: right
# function: sigmoid
# style: deutsch
import numpy as np

def sigmoid(x):
    # erst das Vorzeichen umdrehen, dann steht unten exp(+z)
    z = np.negative(np.asarray(x, dtype=np.float64))
    z = np.minimum(z, 709.0)  # exp(710) wäre inf
    return 1 / (1 + np.exp(z))
