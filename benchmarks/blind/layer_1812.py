# piece: layer
# truth: right
# function: init_params
# style: chatbot
import numpy as np

def init_params(shape, seed=0):
    """
    He initialisation (fan_in).

    The seed makes the draw reproducible; give every layer its own.
    """
    gen = np.random.default_rng(seed)
    w = gen.standard_normal(shape)
    w *= np.sqrt(2 / shape[0])
    return {"W": w, "b": np.zeros(shape[1])}
