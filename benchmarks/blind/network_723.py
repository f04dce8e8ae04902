# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: matlab
import numpy as np

def network(x, Ws, bs, acts):
    Z = [None] * (len(Ws) + 1)
    Z[0] = x
    for l in range(1, len(Ws) + 1):
        n = Z[l - 1].shape[0]
        # Z{l+1} = h{l}(Z{l} * W{l} + repmat(b{l}, n, 1))
        Z[l] = acts[l - 1](Z[l - 1] @ Ws[l - 1] + np.tile(bs[l - 1], (n, 1)))
    out = Z[-1]
    return out.reshape(out.shape[0]) if out.size == out.shape[0] else out
