# piece: linear
# truth: right
# function: forward
# style: c-like
import numpy as np


def forward(theta, x):
    w, b = theta
    z = np.array(np.sum(np.asarray(x) * w, axis=-1), dtype=float)
    z += b
    z *= -1
    return 1 / (1 + np.exp(z))
