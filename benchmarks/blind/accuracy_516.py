# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: einsum
import numpy as np

def accuracy(y, y_hat):
    t = np.stack([1.0 - y, 1.0 * y], axis=1)
    q = np.eye(2)[(y_hat > 0.5).astype(int)]
    return float(np.einsum("nk,nk->", t, q)) / t.shape[0]
