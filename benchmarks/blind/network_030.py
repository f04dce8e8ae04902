# piece: network
# truth: wrong
# function: network
# mistake: the bias is forgotten
# line: 14
# style: plain Python loop
import numpy as np

def network(x, params):
    out = np.asarray(x)
    for k in range(len(params)):
        W = params[k][0]
        h = params[k][2]
        out = h(np.dot(out, W))
    if out.shape[-1] == 1:
        out = out[..., 0]
    return out
