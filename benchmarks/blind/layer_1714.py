# piece: layer
# truth: right
# function: init_layer
# style: chatbot
import numpy as np

def init_layer(d_in: int, d_out: int, mode: str, rng: np.random.Generator):
    """He initialisation; the exercise uses mode="fan_out"."""
    fan = {"fan_in": d_in, "fan_out": d_out}[mode]
    weights = rng.standard_normal(size=d_in * d_out).reshape(d_in, d_out)
    weights /= np.sqrt(fan / 2)
    return weights, weights[0] * 0
