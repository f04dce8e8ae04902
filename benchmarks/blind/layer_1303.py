# piece: layer
# truth: wrong
# function: init_layer
# mistake: the fan is d_in instead of d_out
# line: 9
# style: one-liner
import numpy as np

init_layer = lambda d_in, d_out: (np.random.normal(0, np.sqrt(2 / d_in), (d_in, d_out)), np.zeros(d_out))
