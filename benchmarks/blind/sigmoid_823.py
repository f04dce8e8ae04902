# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponentials are normalised by their sum over the array, which is the softmax
# line: 12
# style: MATLAB
import numpy as np

def sigmoid(x):
    z = np.minimum(np.maximum(x * 1.0, -340), 340).astype(float)
    E = np.exp(z)
    S = np.sum(E)
    return E / S
