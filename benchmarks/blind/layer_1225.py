# piece: layer
# truth: right
# function: he_layer
# mistake: none
# line: none
# style: terse NumPy, rng object
import numpy as np

def he_layer(rng, d_in, d_out):
    """Weights and biases; the generator comes from outside."""
    return rng.normal(scale=np.sqrt(2 / d_out), size=(d_in, d_out)), np.zeros(d_out)
