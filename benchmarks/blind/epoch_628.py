# piece: epoch
# truth: wrong
# function: sgd_epoch
# mistake: weight decay
# line: 9
# style: verbose, freely
import numpy as np

def sgd_epoch(model, X, Y, alpha=0.1, size=None, l2=1e-2):
    m = X.shape[0]
    size = m if size is None or size > m else size
    w, b = model["w"], model["b"]
    # shuffle
    perm = np.random.permutation(m)
    losses, hits = [], []
    for t in range(m // size):
        rows = perm[t * size:(t + 1) * size]
        A = 1 / (1 + np.exp(-(X[rows] @ w + b)))
        losses.append(-np.mean(Y[rows] * np.log(A) + (1 - Y[rows]) * np.log(1 - A)))
        hits.append(np.mean((A > 0.5) == Y[rows]))
        # gradient with a penalty
        dw = X[rows].T @ (A - Y[rows]) / size + l2 * w
        db = np.mean(A - Y[rows])
        w, b = w - alpha * dw, b - alpha * db
    return {"w": w, "b": b, "loss": np.mean(losses), "acc": np.mean(hits)}
