# piece: gradients
# truth: wrong
# function: gradients
# mistake: the labels are taken as -1 and 1, so zero labels give the wrong residual
# line: 10
# style: one-liner
import numpy as np

def gradients(x, y, w, b):
    return (lambda r: (x.T @ r / len(r), np.sum(r) / len(r)))(-y / (1 + np.exp(np.clip(y * (x @ w + b), -700, 700))))
