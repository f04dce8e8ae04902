# piece: network
# truth: wrong
# function: network
# mistake: every entry of the list is the same array: all samples get the last output
# line: 16
# style: loop over samples
import numpy as np

def network(x, Ws, bs, hs):
    result = np.zeros(len(bs[-1]))
    outs = []
    for row in x:
        a = row
        for W, b, h in zip(Ws, bs, hs):
            a = h(a @ W + b)
        result[:] = a
        outs.append(result)
    outs = np.array(outs)
    return outs[:, 0] if outs.shape[1] == 1 else outs
