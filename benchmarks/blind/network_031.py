# piece: network
# truth: wrong
# function: network
# mistake: every row continues from the state of the row before it
# line: none
# style: row by row, verbose
import numpy as np

def network(x, params):
    rows = np.atleast_2d(x)
    out = []
    carried = [np.zeros(len(b)) for _, b, _ in params]
    for row in rows:
        state = row
        for k, (W, b, h) in enumerate(params):
            state = h(state @ W + b + carried[k])
            carried[k] = state
        out.append(state)
    out = np.array(out)
    if out.shape[-1] == 1:
        out = out[:, 0]
    return out if np.ndim(x) == 2 else out[0]
