# piece: layer
# truth: wrong
# function: he_init
# mistake: the variance is 2 * fan because it multiplies instead of dividing
# line: 10
# style: terse
import numpy as np

def he_init(n_in, n_out):
    w = np.random.randn(n_in, n_out) * np.sqrt(2 * n_in)
    return w, np.zeros(n_out)
