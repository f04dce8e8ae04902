# piece: layer
# truth: right
# function: layer
# style: chatbot
import numpy as np

def layer(d_in: int, d_out: int, fan: str = "fan_in", rng=None) -> tuple:
    """Return He-initialised weights (d_in, d_out) and zero biases (d_out,)."""
    rng = np.random if rng is None else rng
    std = (0.5 * (d_out if fan.endswith("out") else d_in)) ** -0.5
    weights = rng.normal(loc=0.0, scale=std, size=(d_out, d_in)).T
    return weights, np.zeros_like(weights[0])
