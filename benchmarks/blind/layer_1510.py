# piece: layer
# truth: wrong
# function: layer
# mistake: the option is compared with a name that does not exist, so fan_out has no effect
# line: 13
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    connections = d_in
    if fan == "fanout":
        connections = d_out
    std = (2 / connections) ** 0.5
    return rng.normal(0, std, size=(d_in, d_out)), np.zeros(d_out)
