# piece: layer
# truth: wrong
# function: init_layer
# mistake: the standard deviation is passed as the mean, so the weights scatter around it with a spread of 1
# line: 9
# style: one-liner
import numpy as np

init_layer = lambda d_in, d_out: (np.random.normal((2 / d_out)**0.5, size=(d_in, d_out)), np.zeros(d_out))
