# piece: layer
# truth: wrong
# function: init_layer
# mistake: rand and not randn: all weights positive
# line: 8
# style: terse
import numpy as np
def init_layer(d_in, d_out): return np.random.rand(d_in, d_out) * (2 / d_out) ** .5, np.zeros(d_out)
