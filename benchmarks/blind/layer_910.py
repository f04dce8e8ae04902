# piece: layer
# truth: right
# function: he_layer
# mistake: none
# line: none
# style: chatbot
import numpy as np

def he_layer(d_in, d_out, mode="fan_in", seed=None):
    """
    He initialisation of one layer.

    Args:
        d_in, d_out: number of inputs and outputs
        mode: "fan_in" (2/d_in) or "fan_out" (2/d_out) as the variance
        seed: seed of the generator, None for a new one

    Returns:
        weights of shape (d_in, d_out) and a bias of zeros
    """
    fans = {"fan_in": d_in, "fan_out": d_out}
    rng = np.random.default_rng(seed)
    weights = rng.normal(0.0, np.sqrt(2.0 / fans[mode]), size=(d_in, d_out))
    return weights, np.zeros(d_out)
