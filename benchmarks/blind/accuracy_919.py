# piece: accuracy
# truth: right
# function: acc
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def acc(y, y_hat):
    p = np.zeros(np.size(y))
    p[np.nonzero(y_hat > 0.5)] = 1
    tp = np.einsum("i,i->", p, y.astype(float))
    tn = np.einsum("i,i->", 1 - p, 1 - y.astype(float))
    return (tp + tn) / p.size
