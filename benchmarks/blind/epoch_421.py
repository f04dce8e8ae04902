# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy is divided by all rows, also those dropped
# line: 23
# style: object with attributes
import numpy as np

def epoch(model, X, y, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(n, batch_size)
    perm = np.random.permutation(n)
    loss, right, seen = 0.0, 0, 0
    for k in range(n // B):
        i = perm[k*B:(k+1)*B]
        z = X[i] @ model.w + model.b
        loss += (np.logaddexp(0, z) - y[i]*z).sum()
        right += ((z > 0) == y[i]).sum()
        seen += B
        d = (np.exp(-np.logaddexp(0, -z)) - y[i])/B
        model.w = model.w - lr*d @ X[i]
        model.b = model.b - lr*d.sum()
    return loss/seen, right/n
