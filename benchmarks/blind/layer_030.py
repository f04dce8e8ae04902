# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is drawn at random instead of zero
# line: 16
# style: course template with docstring
import numpy as np

def layer(d_in, d_out, activation):
    """He initialisation.

    Returns weights (d_in, d_out), bias (d_out,) and the activation.
    """
    std = np.sqrt(2 / d_in)
    W = std * np.random.standard_normal((d_in, d_out))
    b = std * np.random.standard_normal(d_out)
    return W, b, activation
