# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def train_epoch(params, X, Y, lr, batch_size, rng=None, verbose=False):
    """X is d x n and Y is 1 x n, params = {'W': d x 1, 'b': number}."""
    rng = np.random.default_rng() if rng is None else rng
    n = X.shape[1]
    bs = n if batch_size is None else min(batch_size, n)
    p = rng.permutation(n)
    W = params['W'].astype(float)
    b = float(params['b'])
    J = np.zeros(n//bs)
    acc = np.zeros(n//bs)
    for k in range(n//bs):
        cols = p[k*bs:(k+1)*bs]
        Xk = X[:, cols]
        Yk = Y[:, cols]
        Z = W.T @ Xk + b
        A = 1/(1 + np.exp(-np.clip(Z, -500, 500)))
        C = np.clip(A, 1e-12, 1 - 1e-12)
        J[k] = -np.mean(Yk*np.log(C) + (1 - Yk)*np.log(1 - C))
        acc[k] = np.mean((A > 0.5) == Yk)
        W = W - lr*(Xk @ (A - Yk).T)/bs
        b = b - lr*np.mean(A - Yk)
    if verbose:
        print(f'loss {J.mean():.4f}  accuracy {acc.mean():.4f}')
    return {'W': W, 'b': b}, J.mean(), acc.mean()
