# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: mode by name, generator
import numpy as np

_generator = np.random.default_rng()

def init_layer(d_in, d_out, mode="fan_in"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError(mode)
    variance = 2/(d_in if mode == "fan_in" else d_out)
    return _generator.normal(scale=variance**0.5, size=(d_in, d_out)), np.zeros(d_out)
