# piece: network
# truth: right
# function: mlp
# style: terse
import numpy as np


def mlp(x, layers):
    a = np.asarray(x)
    for W, b in layers:
        z = np.hstack([a, np.ones((len(a), 1))]) @ np.vstack([W, b])
        a = z.clip(0)
    return np.exp(-np.logaddexp(0, -z[:, 0]))
