# piece: layer
# truth: right
# function: new_layer
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def new_layer(n_in: int, n_out: int, mode: str = "fan_out"):
    """He: variance 2 / fan."""
    fan = {"fan_in": n_in, "fan_out": n_out}[mode]
    rng = np.random.default_rng()
    return rng.standard_normal((n_in, n_out)) * (2 / fan) ** 0.5, np.zeros(n_out)
