# piece: linear
# truth: wrong
# function: linear
# mistake: b is made a column, so it belongs to the samples instead of the outputs
# line: 11
# style: MATLAB
import numpy as np

def linear(x, w, b):
    Z = np.asarray(np.matrix(x)*np.matrix(np.reshape(w, (np.size(w, 0), -1))))
    Z = Z + np.reshape(b, (-1, 1))
    return np.reshape(Z, np.shape(x)[:-1] + np.shape(w)[1:])
