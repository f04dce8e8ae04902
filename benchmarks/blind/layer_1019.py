# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are divided by their own standard deviation after the scaling, so the spread is always 1
# line: 20
# style: chatbot-like
import numpy as np

def layer(d_in, d_out, seed=None):
    """
    Create weights and biases of a layer (He initialisation).

    Steps: draw, standardise, scale by sqrt(2 / d_out).
    """
    rng = np.random.default_rng(seed)
    weights = rng.standard_normal((d_in, d_out))
    weights = weights * np.sqrt(2 / d_out)
    # make sure that the draw is standardised
    if weights.size > 1:
        weights = weights / weights.std()
    return weights, np.zeros(d_out)
