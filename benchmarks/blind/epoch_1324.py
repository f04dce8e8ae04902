# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: matlab, freely
import numpy as np

def train_epoch(W, b, X, Y, alpha, M):
    # X (n, d), Y (n, 1), W (d, 1)
    n = X.shape[0]
    M = min(M, n)
    P = np.random.permutation(n)
    J = 0
    C = 0
    K = n // M
    for k in range(K):
        I = P[k * M:(k + 1) * M]
        Z = X[I] @ W + b
        A = 1 / (1 + np.exp(-Z))
        J = J - np.mean(Y[I] * np.log(A) + (1 - Y[I]) * np.log(1 - A)) / K
        C = C + np.mean((A > 0.5) == Y[I]) / K
        W = W - alpha / M * X[I].T @ (A - Y[I])
        b = b - alpha / M * np.sum(A - Y[I])
    return W, b, J, C
