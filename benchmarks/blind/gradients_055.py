# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the sigmoid's derivative is multiplied in once too often
# line: 18
# style: logits, over-engineered with options
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def bce(y, z, reduction="mean"):
    loss = np.logaddexp(0, z) - y * z
    return loss.mean() if reduction == "mean" else loss.sum()

def bce_grad(y, z, reduction="mean"):
    s = sigmoid(np.asarray(z, dtype=float))
    g = (s - y) * s * (1 - s)
    return g / g.size if reduction == "mean" else g
