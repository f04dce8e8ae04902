# piece: layer
# truth: wrong
# function: layer
# mistake: uniform in place of normal, of the right standard deviation
# line: 9
# style: terse
import numpy as np

layer = lambda i, o: (np.random.uniform(-1, 1, (i, o))*(6/o)**.5, np.zeros(o))
