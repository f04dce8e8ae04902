# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: two-by-two table by einsum
import numpy as np

def accuracy(y, y_hat):
    t = np.eye(2)[np.asarray(y).astype(int)]
    p = np.eye(2)[(np.asarray(y_hat) > 0.5).astype(int)]
    confusion = np.einsum("ni,nj->ij", t, p)
    return np.trace(confusion) / confusion.sum()
