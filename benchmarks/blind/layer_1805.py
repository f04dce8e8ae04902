# piece: layer
# truth: wrong
# function: capa
# mistake: the fan_out branch is never reached because the two strings are joined with or
# line: 11
# style: español
import numpy as np

def capa(d_in, d_out, rng, modo="fan_in"):
    # inicialización de He
    n = d_in if modo == "fan_in" or "fan_out" else d_out
    w = rng.normal(0, np.sqrt(2 / n), (d_in, d_out))
    return w, np.zeros(d_out)
