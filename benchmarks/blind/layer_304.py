# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: defensive, column by column
import numpy as np

def layer(d_in, d_out, activation):
    if d_in < 1 or d_out < 1:
        raise ValueError("sizes must be positive")
    assert callable(activation)
    columns = [np.random.multivariate_normal([0.0], [[2 / d_in]], size=d_in)[:, 0] for _ in range(d_out)]
    W = np.stack(columns, axis=1)
    assert W.shape == (d_in, d_out)
    return W, np.zeros(d_out), activation
