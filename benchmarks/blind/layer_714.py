# piece: layer
# truth: wrong
# function: init_layer
# mistake: the 2 is missing, the variance is 1 / d_out
# line: 9
# style: one-liner
import numpy as np

init_layer = lambda d_in, d_out: (np.random.normal(0, 1 / np.sqrt(d_out), (d_in, d_out)), np.zeros(d_out))
