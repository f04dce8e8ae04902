# piece: layer
# truth: right
# function: layer
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    # Varianz 2 / fan  ->  Standardabweichung sqrt(2) / sqrt(fan)
    rng = np.random.default_rng() if rng is None else rng
    fan_zahl = d_in if fan == "fan_in" else d_out
    gewichte = rng.standard_normal((d_out, d_in)).T
    gewichte = np.sqrt(2) * gewichte / np.sqrt(fan_zahl)
    return gewichte, 0.0 * np.arange(d_out)
