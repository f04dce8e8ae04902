# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: relu by sign, einsum
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = (np.maximum(x @ W1 + b1, 0) @ W2 + b2)[:, 0]
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, W1, b1, W2, b2):
    z1 = x @ W1 + b1
    on = (1 + np.sign(z1)) / 2
    h = z1 * on
    r = (np.tanh((h @ W2 + b2)[:, 0] / 2) / 2 + 0.5 - y) / len(y)
    return (np.einsum("n,ni,nh,h->ih", r, x, on, W2[:, 0]), np.einsum("n,nh,h->h", r, on, W2[:, 0]),
            np.einsum("n,nh->h", r, h)[:, None], np.sum(r, keepdims=True))
