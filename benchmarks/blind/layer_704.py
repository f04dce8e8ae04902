# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: one-liner
import numpy as np

init_layer = lambda d_in, d_out, rng=np.random.default_rng(): (rng.standard_normal((d_out, d_in)).T / np.sqrt(d_out / 2), np.full(d_out, 0.0))
