# piece: scaling
# truth: wrong
# function: scale
# mistake: the second argument of std is the axis, not ddof, so each row gets its own deviation with ddof 0
# line: 12
# style: MATLAB
import numpy as np

def scale(x):
    X = np.atleast_2d(x)
    m = np.mean(X)
    s = np.std(X, 1)
    Y = (X - m)/np.reshape(s, (-1, 1))
    return np.reshape(Y, np.shape(x))
