# piece: network
# truth: wrong
# function: network
# mistake: the activation of the first layer is used in all layers
# line: 16
# style: MATLAB
import numpy as np

def network(x, Ws, bs, acts):
    L = len(Ws)
    A = x
    g = acts[0]
    for l in range(0, L):
        m = np.size(A, 0)
        Z = A @ Ws[l] + np.ones((m, 1)) * bs[l]
        A = g(Z)
    if np.size(A, 1) == 1:
        A = np.reshape(A, (m,))
    return A
