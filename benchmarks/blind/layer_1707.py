# piece: layer
# truth: wrong
# function: layer
# mistake: a fixed generator is made inside, so every layer gets the same numbers
# line: 10
# style: textbook
import numpy as np

def layer(d_in, d_out, rng):
    rng = np.random.default_rng(0)
    w = rng.standard_normal((d_in, d_out)) * np.sqrt(2 / d_in)
    return w, np.zeros(d_out)
