# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def linear(x, w, b):
    d = np.size(w, 0)
    W1 = np.concatenate((w, np.reshape(np.broadcast_to(b, w.shape[1:]), (1,) + w.shape[1:])))
    X1 = np.concatenate((x, np.ones(x.shape[:-1] + (1,))), axis=-1)
    assert X1.shape[-1] == d + 1
    return np.dot(X1, W1)
