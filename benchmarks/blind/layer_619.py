# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: terse
import numpy as np
init_layer = lambda d_in, d_out: (np.random.normal(0, (2 / d_out) ** 0.5, (d_in, d_out)), np.zeros((d_out,)))
