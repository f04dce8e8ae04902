# piece: gradients
# truth: wrong
# function: gradients
# mistake: squeeze drops the sample axis of a batch of one
# line: 10
# style: MATLAB
import numpy as np

def gradients(x, y, w, b):
    X = np.squeeze(x)
    a = 1/(1 + np.exp(-(np.asarray(x) @ w + b)))
    dz = np.asarray(a - y)
    dw = X.T.dot(dz)/dz.size
    db = np.sum(dz)/dz.size
    return np.reshape(dw, np.shape(w)), db
