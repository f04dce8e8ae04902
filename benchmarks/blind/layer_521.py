# piece: layer
# truth: wrong
# function: init
# mistake: the mean is 0.1
# line: 8
# style: terse
import numpy as np
init = lambda i, o: (np.random.normal(.1, (2/o)**.5, (i, o)), np.zeros(o))
