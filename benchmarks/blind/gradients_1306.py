# piece: gradients
# truth: wrong
# function: gradients
# mistake: the loss that is returned along with the gradients lacks the minus sign
# line: 12
# style: half-renamed, freely
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    q = np.clip(p, 1e-12, 1 - 1e-12)
    loss = np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))
    dz = (p - y) / len(y)
    return loss, x.T @ dz, dz.sum()
