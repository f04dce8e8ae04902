# piece: layer
# truth: wrong
# function: init_layer
# mistake: the variance 2/d_out is passed where normal wants the standard deviation
# line: 10
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    return np.random.normal(0, 2/d_out, (d_in, d_out)), np.zeros(d_out)
