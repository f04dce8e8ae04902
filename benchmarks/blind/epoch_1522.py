# piece: epoch
# truth: right
# function: sgd_epoch
# style: verbose
import numpy as np

def sgd_epoch(params, x, y, lr, batch_size, rng):
    # the dictionary of the caller stays as it is
    new = dict(params)
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    losses = []
    accs = []
    for end in range(size, n + 1, size):
        part = order[end - size:end]
        z = x[part] @ new["w"] + new["b"]
        g = (1 / (1 + np.exp(-z)) - y[part]) / size
        losses.append(np.sum(np.logaddexp(0, z) - y[part] * z) / size)
        accs.append(np.count_nonzero((z > 0) == (y[part] == 1)) / size)
        new["w"] = new["w"] - lr * x[part].T @ g
        new["b"] = new["b"] - lr * g.sum()
    new["loss"] = sum(losses) / len(losses)
    new["acc"] = sum(accs) / len(accs)
    return new
