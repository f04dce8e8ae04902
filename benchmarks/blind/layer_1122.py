# piece: layer
# truth: wrong
# function: he_layer
# mistake: the row for the bias is put first and then filled with noise as well
# line: 14
# style: matlab
import numpy as np

def he_layer(n_in, n_out, seed=None, fan='fan_in'):
    # Theta (n_in + 1, n_out): first row bias = 0, then the weights
    rng = np.random.default_rng(seed)
    n = n_in if fan == 'fan_in' else n_out
    Theta = np.zeros((n_in + 1, n_out))
    Theta[0:, :] = np.sqrt(2 / n) * rng.standard_normal((n_in + 1, n_out))
    return Theta
