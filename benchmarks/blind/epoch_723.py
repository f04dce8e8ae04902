# piece: epoch
# truth: wrong
# function: epoch
# mistake: the window does not move on, every step takes the first batch
# line: 20
# style: matlab
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = np.size(x, 0)
    if batch is None or batch > n:
        batch = n
    p = np.random.permutation(n)                 # p = randperm(n);
    X = x[p, :]
    Y = y[p]
    K = n // batch                               # K = floor(n / batch);
    L = np.zeros(K)
    A = np.zeros(K)
    for k in range(1, K + 1):                    # for k = 1:K
        r = np.arange(0, batch)                  # rows of this step
        S = 1 / (1 + np.exp(-(X[r, :] @ w + b)))
        L[k - 1] = -np.mean(Y[r] * np.log(S) + (1 - Y[r]) * np.log(1 - S))
        A[k - 1] = np.mean((S > 0.5) == Y[r])
        E = S - Y[r]
        w = w - lr * X[r, :].T @ E / batch
        b = b - lr * np.mean(E)
    return w, b, np.mean(L), np.mean(A)
