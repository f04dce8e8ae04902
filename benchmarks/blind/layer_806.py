# piece: layer
# truth: wrong
# function: init_layer
# mistake: the values beyond one standard deviation are cut off, which lowers the spread
# line: 17
# style: chatbot
import numpy as np

def init_layer(d_in, d_out):
    """He initialisation for a layer followed by a ReLU.

    The weights are drawn from N(0, 2 / d_out); the bias is zero.
    """
    std = np.sqrt(2.0 / d_out)
    W = np.random.randn(d_in, d_out)
    # Avoid extreme weights
    W = np.clip(W, -1.0, 1.0)
    W *= std
    b = np.zeros(d_out)
    return W, b
