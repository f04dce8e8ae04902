# piece: bce
# truth: wrong
# function: bce
# mistake: labels and probabilities changed places
# line: 9
# style: terse
import numpy as np
c = lambda p: np.clip(np.asarray(p, float), 2 ** -52, 1 - 2 ** -52)
bce = lambda y, q: -np.mean(q * np.log(c(y)) + (1 - q) * np.log(c(1 - y)))
