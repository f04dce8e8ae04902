# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: loops
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    columns = [rng.normal(0, 1, d_in) for _ in range(d_out)]
    W = np.column_stack(columns)
    W *= (0.5 * d_out) ** -0.5
    return W, np.array([0.0] * d_out)
