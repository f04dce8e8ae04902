# piece: layer
# truth: wrong
# function: layer
# mistake: the bias starts at one instead of zero
# line: 9
# style: one-liner
import numpy as np

layer = lambda d_in, d_out: (np.random.normal(0, (2 / d_out)**.5, (d_in, d_out)), np.ones(d_out))
