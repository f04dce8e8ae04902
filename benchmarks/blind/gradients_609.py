# piece: gradients
# truth: wrong
# function: model_grad
# mistake: the derivative of the squared error: 2 (p - y) p (1 - p)
# line: 11
# style: einsum tricks
import numpy as np

def model_grad(x, y, w, b):
    p = 1 / (1 + np.exp(-(np.einsum("ni,i->n", x, w) + b)))
    e = 2 * (p - y) * p * (1 - p) / len(y)
    return np.einsum("ni,n->i", x, e), e.sum()
