# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: bias as an extra weight
import numpy as np

def network(x, params):
    """Forward pass with the bias as a last row of the weights."""
    for W, b, h in params:
        extended = np.vstack([W, b])
        ones = np.ones(x.shape[:-1] + (1,))
        x = h(np.concatenate([x, ones], axis=-1) @ extended)
    return np.squeeze(x, -1) if x.shape[-1] == 1 else x
