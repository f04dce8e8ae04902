# piece: gradients
# truth: wrong
# function: gradients
# mistake: the hidden activation's derivative is missing
# line: 14
# style: sigmoid network, einsum
import numpy as np

def gradients(X, y, W1, b1, W2, b2):
    s = lambda z: 1/(1 + np.exp(-z))
    h = s(np.einsum("ni,ij->nj", X, W1) + b1)
    p = s(np.einsum("nj,jk->nk", h, W2) + b2)
    e = (p - y[:, None])/len(X)
    eh = np.einsum("nk,jk->nj", e, W2)
    return (np.einsum("ni,nj->ij", X, eh), eh.sum(0),
            np.einsum("nj,nk->jk", h, e), e.sum(0))
