# piece: layer
# truth: wrong
# function: init_layer
# mistake: 2/fan is the variance, but normal wants the standard deviation
# line: 11
# style: terse
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    k = d_in if fan == "fan_in" else d_out
    return np.random.default_rng(seed).normal(0, 2 / k, (d_in, d_out)), np.zeros(d_out)
