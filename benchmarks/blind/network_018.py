# piece: network
# truth: wrong
# function: network
# mistake: the activation of the first layer is used in all layers
# line: 15
# style: course template with docstring
import numpy as np

def network(x, params):
    """Forward pass.

    params: list of (W, b, activation)
    """
    h = params[0][2]
    for W, b, _ in params:
        x = h(np.matmul(x, W) + b)
    return np.squeeze(x, axis=-1) if x.shape[-1] == 1 else x
