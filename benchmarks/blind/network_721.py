# piece: network
# truth: wrong
# function: network
# mistake: with a single sample the shape is confused with a single output, the axis of the samples is dropped
# line: 14
# style: matlab
import numpy as np

def network(x, Ws, bs, acts):
    A = x
    for l in range(len(Ws)):
        # A = h{l}([A ones(n, 1)] * [W{l}; b{l}])
        A = acts[l](np.hstack([A, np.ones((A.shape[0], 1))]) @ np.vstack([Ws[l], bs[l]]))
    if np.min(A.shape) == 1:
        A = A.flatten()
    return A
