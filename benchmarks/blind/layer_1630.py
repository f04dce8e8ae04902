# piece: layer
# truth: wrong
# function: layer
# mistake: the default is fan_out instead of fan_in
# line: 9
# style: chatbot
import numpy as np

def layer(d_in, d_out, fan="fan_out", rng=None):
    """He initialisation; by default the variance is 2 / d_in."""
    generator = rng if rng is not None else np.random.default_rng()
    denominator = d_in if fan == "fan_in" else d_out
    W = generator.normal(0, np.sqrt(2 / denominator), (d_in, d_out))
    b = np.zeros(d_out)
    return W, b
