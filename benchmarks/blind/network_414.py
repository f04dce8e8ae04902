# piece: network
# truth: wrong
# function: network
# mistake: the constant input is appended once, before the first layer only
# line: 16
# style: bias as additional input
import numpy as np

def with_one(a):
    return np.hstack([a, np.ones((len(a), 1))])

def network(x, Ws, bs):
    a = with_one(x) @ np.vstack([Ws[0], bs[0]])
    for W, b in zip(Ws[1:], bs[1:]):
        a = np.maximum(a, 0)
        a = a @ W
    p = np.exp(-np.logaddexp(0, -a))
    return p[:, 0] if p.shape[1] == 1 else p
