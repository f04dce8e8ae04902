# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches overlap: the start moves by one sample, not by a batch
# line: 16
# style: matlab
import numpy as np

def epoch(x, y, w, b, lr, batch):
    N = np.size(y)
    M = N if batch is None else min(batch, N)
    P = np.random.permutation(N)
    J = np.zeros(N // M)
    C = np.zeros(N // M)
    for k in range(N // M):
        I = P[k:k + M]
        Z = np.dot(x[I], w) + b
        J[k] = np.mean(np.logaddexp(0, Z) - y[I] * Z)
        C[k] = np.mean((Z > 0) == y[I])
        D = 1 / (1 + np.exp(-Z)) - y[I]
        w = w - lr * np.dot(D, x[I]) / M
        b = b - lr * np.mean(D)
    return w, b, np.mean(J), np.mean(C)
