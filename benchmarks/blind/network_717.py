# piece: network
# truth: wrong
# function: network
# mistake: the loop stops one layer early
# line: 12
# style: matlab
import numpy as np

def network(x, Ws, bs, acts):
    L = len(Ws)                    # L = numel(W);
    Z = x
    for l in range(1, L):          # for l = 1:L
        Z = Z @ Ws[l - 1]          #   Z = Z * W{l} + b{l};
        Z = Z + bs[l - 1]
        Z = acts[l - 1](Z)         #   Z = h{l}(Z);
    if np.size(Z, 1) == 1:
        Z = Z[:, 0]
    return Z
