# piece: layer
# truth: wrong
# function: init_params
# mistake: the square root is taken of 2 only, not of the fraction
# line: 19
# style: chatbot
import numpy as np

def init_params(shape, seed=0):
    """
    He initialisation from a shape tuple.

    Args:
        shape: (inputs, outputs)
        seed: for reproducible draws
    """
    n_in, n_out = shape
    gen = np.random.default_rng(seed)
    std = np.sqrt(2) / n_in
    return {"W": std * gen.standard_normal(shape), "b": np.zeros(n_out)}
