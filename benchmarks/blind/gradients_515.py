# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: einsum
import numpy as np

def linear_backward(x, w, b, dout):
    ext = np.concatenate([x, np.ones((len(x), 1))], axis=1)
    both = np.einsum("nd,nk->dk", ext, dout)
    return np.einsum("nk,dk->nd", dout, w), both[:-1], both[-1]
