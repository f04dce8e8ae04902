# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: fan_out, typed
import numpy as np

def layer(d_in: int, d_out: int, activation) -> tuple[np.ndarray, np.ndarray, object]:
    """He initialisation, the fan is the number of outputs."""
    rng = np.random.default_rng()
    return rng.normal(scale=(2 / d_out) ** 0.5, size=(d_in, d_out)), np.zeros(d_out), activation
